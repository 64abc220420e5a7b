extension Codelist {
  /// Age Unit (AGEU).
  public static let ageUnit = Codelist(
    "C66781", "AGEU", "Age Unit", extensible: false,
    terms: """
      C25301 DAYS
      C25529 HOURS
      C29846 MONTHS
      C29844 WEEKS
      C29848 YEARS
      """)
}

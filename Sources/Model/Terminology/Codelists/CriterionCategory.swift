extension Codelist {
  /// Category of Inclusion/Exclusion (IECAT).
  public static let criterionCategory = Codelist(
    "C66797", "IECAT", "Category of Inclusion/Exclusion", extensible: false,
    terms: """
      C25370 EXCLUSION
      C25532 INCLUSION
      """)
}

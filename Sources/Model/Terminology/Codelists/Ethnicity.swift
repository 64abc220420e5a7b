extension Codelist {
  /// Ethnic Group (ETHNIC).
  public static let ethnicity = Codelist(
    "C66790", "ETHNIC", "Ethnic Group", extensible: false,
    terms: """
      C17459 HISPANIC OR LATINO
      C41222 NOT HISPANIC OR LATINO
      C43234 NOT REPORTED
      C17998 UNKNOWN
      """)
}

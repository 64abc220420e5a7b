extension Codelist {
  /// No Yes Response (NY).
  public static let yesNo = Codelist(
    "C66742", "NY", "No Yes Response", extensible: false,
    terms: """
      C49487 N
      C48660 NA
      C17998 U
      C49488 Y
      """)
}

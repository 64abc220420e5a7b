extension Codelist {
  /// Eastern Cooperative Oncology Group Performance Status Clinical Classification Test Name (ECOG1TN).
  public static let performanceStatus = Codelist(
    "C101816", "ECOG1TN",
    "Eastern Cooperative Oncology Group Performance Status Clinical Classification Test Name",
    extensible: false,
    terms: """
      C102408 ECOG1-Performance Status
      """)
}

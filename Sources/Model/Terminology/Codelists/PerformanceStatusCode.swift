extension Codelist {
  /// Eastern Cooperative Oncology Group Performance Status Clinical Classification Test Code (ECOG1TC).
  public static let performanceStatusCode = Codelist(
    "C101815", "ECOG1TC",
    "Eastern Cooperative Oncology Group Performance Status Clinical Classification Test Code",
    extensible: false,
    terms: """
      C102408 ECOG101
      """)
}

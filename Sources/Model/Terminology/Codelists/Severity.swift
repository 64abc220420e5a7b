extension Codelist {
  /// Severity/Intensity Scale for Adverse Events (AESEV).
  public static let severity = Codelist(
    "C66769", "AESEV", "Severity/Intensity Scale for Adverse Events", extensible: false,
    terms: """
      C41338 MILD
      C41339 MODERATE
      C41340 SEVERE
      """)
}

extension Codelist {
  /// Findings About Test Name (FATEST).
  ///
  /// Of the 223 terms, those that are said of a disease or an event in general. Others pass as they
  /// are, for the codelist is extensible.
  public static let findingAboutTest = Codelist(
    "C101833", "FATEST", "Findings About Test Name", extensible: true,
    terms: """
      C28108 Disease Stage
      C124281 Number of Episodes
      C130057 Number of Events
      C174277 Number of Lesions
      C127786 Occurrence Indicator
      C25676 Severity/Intensity
      C127787 Total Number
      C82528 Toxicity Grade
      """)
}

extension Codelist {
  /// Findings About Test Code (FATESTCD).
  ///
  /// Of the 223 terms, those that are said of a disease or an event in general. Others pass as they
  /// are, for the codelist is extensible.
  public static let findingAboutTestCode = Codelist(
    "C101832", "FATESTCD", "Findings About Test Code", extensible: true,
    terms: """
      C28108 DSSTAGE
      C124281 EPSDNUM
      C130057 EVENTNUM
      C174277 LESNUM
      C127786 OCCUR
      C25676 SEV
      C127787 TOTNUM
      C82528 TOXGR
      """)
}

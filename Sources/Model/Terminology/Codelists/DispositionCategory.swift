extension Codelist {
  /// Category of Disposition Event (DSCAT).
  public static let dispositionCategory = Codelist(
    "C74558", "DSCAT", "Category of Disposition Event", extensible: false,
    terms: """
      C74590 DISPOSITION EVENT
      C150824 OTHER EVENT
      C74588 PROTOCOL MILESTONE
      """)
}

extension Codelist {
  /// Subcategory for Disposition Event (DSSCAT).
  public static let dispositionSubcategory = Codelist(
    "C170443", "DSSCAT", "Subcategory for Disposition Event", extensible: true,
    terms: """
      C170569 STUDY PARTICIPATION
      C170570 STUDY TREATMENT
      """)
}

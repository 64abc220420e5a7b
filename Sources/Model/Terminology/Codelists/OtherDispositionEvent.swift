extension Codelist {
  /// Other Disposition Event Response (OTHEVENT).
  public static let otherDispositionEvent = Codelist(
    "C150811", "OTHEVENT", "Other Disposition Event Response", extensible: true,
    terms: """
      C186208 SITE TRANSFER
      C204692 SUBJECT ENTERED ADDITIONAL RESEARCH STUDY
      C142742 TREATMENT UNBLINDED
      C170610 WITHDRAWAL OF CONSENT FROM PROTOCOL-SPECIFIED ACTIVITY
      """)
}

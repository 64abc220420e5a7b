extension Codelist {
  /// Action Taken with Study Treatment (ACN).
  public static let actionTaken = Codelist(
    "C66767", "ACN", "Action Taken with Study Treatment", extensible: false,
    terms: """
      C49503 DOSE INCREASED
      C49504 DOSE NOT CHANGED
      C150826 DOSE RATE REDUCED
      C49505 DOSE REDUCED
      C49501 DRUG INTERRUPTED
      C49502 DRUG WITHDRAWN
      C48660 NOT APPLICABLE
      C17998 UNKNOWN
      """)
}

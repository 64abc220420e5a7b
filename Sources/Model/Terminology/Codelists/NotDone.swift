extension Codelist {
  /// Not Done (ND).
  public static let notDone = Codelist(
    "C66789", "ND", "Not Done", extensible: false,
    terms: """
      C49484 NOT DONE
      """)
}

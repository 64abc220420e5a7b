extension Codelist {
  /// Relation to Reference Period (STENRF).
  public static let relationToReference = Codelist(
    "C66728", "STENRF", "Relation to Reference Period", extensible: false,
    terms: """
      C38008 AFTER
      C25629 BEFORE
      C184710 BEFORE/DURING
      C25456 COINCIDENT
      C25490 DURING
      C49640 DURING/AFTER
      C53279 ONGOING
      C17998 UNKNOWN
      """)
}

extension Codelist {
  /// Outcome of Event (OUT).
  public static let outcome = Codelist(
    "C66768", "OUT", "Outcome of Event", extensible: false,
    terms: """
      C48275 FATAL
      C49494 NOT RECOVERED/NOT RESOLVED
      C49498 RECOVERED/RESOLVED
      C49495 RECOVERED/RESOLVED WITH SEQUELAE
      C49496 RECOVERING/RESOLVING
      C17998 UNKNOWN
      """)
}

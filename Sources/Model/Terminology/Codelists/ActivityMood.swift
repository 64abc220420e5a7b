extension Codelist {
  /// BRIDG Activity Mood (BRDGMOOD).
  public static let activityMood = Codelist(
    "C125923", "BRDGMOOD", "BRIDG Activity Mood", extensible: true,
    terms: """
      C38000 PERFORMED
      C125937 SCHEDULED
      """)
}

extension Codelist {
  /// Arm Null Reason (ARMNULRS).
  public static let armNullReason = Codelist(
    "C142179", "ARMNULRS", "Arm Null Reason", extensible: true,
    terms: """
      C142238 ASSIGNED, NOT TREATED
      C142239 NOT ASSIGNED
      C49628 SCREEN FAILURE
      C142240 UNPLANNED TREATMENT
      """)
}

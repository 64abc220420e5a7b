extension Codelist {
  /// Reference Range Indicator (NRIND).
  public static let rangeIndicator = Codelist(
    "C78736", "NRIND", "Reference Range Indicator", extensible: true,
    terms: """
      C78802 ABNORMAL
      C78800 HIGH
      C78801 LOW
      C78727 NORMAL
      """)
}

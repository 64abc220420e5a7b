extension Codelist {
  /// Units for Vital Signs Results (VSRESU).
  public static let vitalSignUnit = Codelist(
    "C66770", "VSRESU", "Units for Vital Signs Results", extensible: true,
    terms: """
      C25613 %
      C49673 beats/min
      C49674 breaths/min
      C42559 C
      C49668 cm
      C147129 cmHg
      C64697 dL
      C44277 F
      C71253 ft
      C48155 g
      C42545 Hz
      C48500 in
      C42537 K
      C139135 kcal/day
      C28252 kg
      C49671 kg/m2
      C48505 L
      C48531 LB
      C41139 m
      C42569 m2
      C127805 MET
      C28251 mm
      C49670 mmHg
      C41140 ms
      C48519 oz
      C42547 Pa
      C44256 RATIO
      C42535 s
      C42549 Watt
      """)
}

extension Codelist {
  /// SDTM Death Diagnosis and Details Test Name (DTHDX).
  public static let deathTest = Codelist(
    "C116107", "DTHDX", "SDTM Death Diagnosis and Details Test Name", extensible: true,
    terms: """
      C135383 Age at Death
      C135384 Autopsy Indicator
      C199843 Cond Under Study Contrib to Death Ind
      C135385 Death Certificate Obtained Indicator
      C184505 Death Expected Indicator
      C170571 Death Witnessed Indicator
      C135386 Hospital Medical Record Obtained Ind
      C198258 Hospitalized at Time of Death Indicator
      C176287 Information Source for Cause of Death
      C124331 Location of Death
      C99531 Primary Cause of Death
      C116142 Secondary Cause of Death
      C174284 Sudden Death Indicator
      """)
}

extension Codelist {
  /// SDTM Death Diagnosis and Details Test Code (DTHDXCD).
  public static let deathTestCode = Codelist(
    "C116108", "DTHDXCD", "SDTM Death Diagnosis and Details Test Code", extensible: true,
    terms: """
      C135383 AGEDTH
      C135384 AUTOPIND
      C199843 CUSCDIND
      C135385 DTHCOIND
      C184505 DTHEXIND
      C170571 DTHWIND
      C135386 HMROIND
      C198258 HSDTHIND
      C176287 INFOSCOD
      C124331 LOCDTH
      C99531 PRCDTH
      C174284 SDTHIND
      C116142 SECDTH
      """)
}

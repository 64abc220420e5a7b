extension Codelist {
  /// Names of dictionaries (DICTNAM).
  public static let dictionaryName = Codelist(
    "C66788", "DICTNAM", "Dictionary Name", extensible: true,
    terms: """
      C163415 CDISC CT
      C49471 COSTART
      C49704 CTCAE
      C134003 D-U-N-S NUMBER
      C49474 ICD
      C37978 ICD-O
      C81895 ISO 21090
      C209537 ISO 3166
      C49476 LOINC
      C163416 MED-RT
      C43820 MedDRA
      C53489 SNOMED
      C163417 UNII
      C154331 WHO ATC CLASSIFICATION SYSTEM
      C49468 WHOART
      C49475 WHODD
      """)
}

/// Where SDTM puts the fields of the model's records: what the tabulation of each domain does, as
/// a table that a person can be shown. Kinds and fields are named as in mappings.
public enum FieldPlaces {
  /// A domain, and where its records' fields go in it.
  public struct Domain: Sendable {
    public let name: String
    /// Variables by field; `+` stands before the QNAM of a qualifier in SUPP--, and a small `n` at
    /// the end of a name for 1, 2, 3 and so on.
    public let places: [String: [String]]
    /// Fields that have no variable, but a say in the records.
    public let remarks: [String: String]
    /// Whether qualifiers that records bring along go into its SUPP--.
    public let takesQualifiers: Bool

    init(
      _ name: String, _ table: String, remarks: [String: String] = [:],
      takesQualifiers: Bool = true
    ) {
      self.name = name
      self.remarks = remarks
      self.takesQualifiers = takesQualifiers
      places = Dictionary(
        uniqueKeysWithValues: table.split(separator: "\n").map { line in
          let words = line.split(separator: " ").map(String.init)
          return (words[0], Array(words.dropFirst()))
        })
    }
  }

  /// The domains of each kind of record. A new domain gets its place here.
  public static let domains: [String: [Domain]] = [
    "adverseEvent": [adverseEvents],
    "response": [diseaseResponse, clinicalEvents, responseMeasures],
    "visit": [subjectVisits],
    "medication": [medications],
    "priorTherapy": [priorTherapies],
    "procedure": [procedures],
    "healthcareUse": [healthcareEncounters],
    "history": [medicalHistory, findingsAbout],
    "subject": [demographics, impliedDisposition, deathDetails, bodyMeasures],
    "disposition": [disposition],
    "eligibility": [criteriaNotMet],
    "deviation": [protocolDeviations],
    "comment": [comments],
    "dose": [exposure, exposureAsCollected],
    "answer": [questionnaires, classifications],
    "measurement": [laboratoryResults, vitalSigns],
  ]

  private static let demographics = Domain(
    "DM",
    """
    id SUBJID
    uniqueID USUBJID
    site SITEID
    investigator INVID
    country COUNTRY
    birthDate BRTHDTC
    age AGE AGEU
    sex SEX
    races RACE +RACEn
    ethnicity ETHNIC
    consentDate RFICDTC
    enrolmentRoute +ENRROUTE
    collectionDate DMDTC DMDY
    plannedArm ARMCD ARM
    actualArm ACTARMCD ACTARM
    armNullReason ARMNRS
    firstDose RFXSTDTC
    lastDose RFXENDTC
    referenceStart RFSTDTC
    referenceEnd RFENDTC
    lastContact RFPENDTC
    died DTHFL
    deathDate DTHDTC DTHFL
    """,
    remarks: [
      "populations.included": "analysis/populations.csv, MEMBER",
      "populations.reason": "analysis/populations.csv, REASON",
      "populations.date": "analysis/populations.csv, DATE",
    ])

  private static let exposure = Domain(
    "EX",
    """
    drug EXTRT
    amount EXDOSE EXDOSU +EXODOSE +EXODOSU
    form EXDOSFRM
    route EXROUTE
    frequency EXDOSFRQ
    start EXSTDTC EXSTDY
    end EXENDTC EXENDY
    duration EXDUR
    line +EXLINE
    visit VISIT VISITNUM
    cycle +EXCYCLE
    day +EXCYCDAY
    setting +EXSETTNG
    change +EXCHANGE
    changeReason EXADJ
    lot EXLOT
    regimen EXDOSRGM
    epoch EPOCH
    """,
    remarks: [
      "status": "EX has doses that were given",
      "cycleDerived": "the origin of EXCYCLE", "dayDerived": "the origin of EXCYCDAY",
    ].merging(eventLinks) { $1 })

  private static let adverseEvents = Domain(
    "AE",
    """
    identifier AESPID
    term AETERM
    verbatim +AEVERB
    lowestLevelTerm AELLT AELLTCD
    preferredTerm AEDECOD AEPTCD
    highLevelTerm AEHLT AEHLTCD
    highLevelGroupTerm AEHLGT AEHLGTCD
    bodySystem AEBODSYS AEBDSYCD AESOC AESOCCD
    category AECAT
    start AESTDTC AESTDY
    end AEENDTC AEENDY
    ongoing AEENRTPT AEENTPT
    severity AESEV
    grade AETOXGR
    serious AESER
    seriousDeath AESDTH
    seriousLifeThreatening AESLIFE
    seriousHospitalization AESHOSP
    seriousDisability AESDISAB
    seriousCongenital AESCONG
    seriousImportant AESMIE
    causality.assessment AEREL +AERELn
    causality.verbatim +AERELOn
    actions.action AEACN +AEACNn
    otherAction AEACNOTH
    outcome AEOUT
    expected +AEEXPECT
    treatmentGiven AECONTRT
    influences +AEINFLn
    cycle +AECYCLE
    setting +AESETTNG
    treatmentEmergent +AETRTEM
    epoch EPOCH
    """,
    remarks: [
      "cycleDerived": "the origin of AECYCLE", "expectedDerived": "the origin of AEEXPECT",
    ])

  private static let diseaseResponse = Domain(
    "RS",
    """
    criteria RSCAT
    assessor RSEVAL
    date RSDTC RSDY
    line +RSLINE
    value RSSTRESC RSORRES
    verbatim RSORRES
    best RSTESTCD RSTEST
    derived RSDRVFL
    confirmed +RSCONFRM
    notDoneReason RSREASND
    method RSMETHOD
    visit VISIT VISITNUM
    cycle +RSCYCLE
    day +RSCYCDAY
    epoch EPOCH
    """,
    remarks: ["cycleDerived": "the origin of RSCYCLE", "dayDerived": "the origin of RSCYCDAY"])
}

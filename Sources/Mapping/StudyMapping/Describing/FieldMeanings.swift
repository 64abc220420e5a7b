/// What each field of the model means to a person who writes a mapping.
enum FieldMeanings {
  /// By kind of record or section, one `field: meaning` a line.
  private static let texts: [String: String] = [
    "study": """
    id: the identifier of the study, STUDYID
    title: the title in full
    protocolNumber: the sponsor's number of the protocol, where it differs from the id
    type: interventional or observational
    phase: the phase of the trial
    sponsor: the sponsor's name
    country: ISO 3166-1 alpha-3, where all sites share one
    indication: the disease under study
    status: such as completed or active
    referenceStart: the event that study days count from
    referenceEnd: the event that ends the reference period
    ageAt: the event at which the age is computed
    cycleLength: length of a treatment cycle in days
    treatmentEmergentDays: an event counts as treatment-emergent until so many days after the last dose
    deriveBestResponse: compute the best overall response from the responses at the visits
    responseCriteria: such as IMWG
    dictionaryVersion: version of MedDRA
    drugDictionary: dictionary of the codes of concomitant drugs, such as ATC or WHODRUG
    drugDictionaryVersion: version of that dictionary
    drugs: the drugs of the study
    arms: the planned arms
    epochs: the periods of the study, in order
    visits: the planned visits
    regimen: what the plan gives on which days of which cycles
    sites: the sites, where the source does not name their country or investigator
    expectedReactions: preferred terms that the label lists
    populations: analysis sets and their reasons for exclusion, in order
    criteria: the criteria of inclusion and exclusion
    summary: what the trial summary (TS) says beyond the keys above
    translations: English for texts in another language, written as translations: of the mapping
    """,
    "drugs": """
    id: the name that records and the rest of the mapping use
    name: as it stands in EXTRT
    ingredient: the active ingredient
    atc: ATC code
    code: NCI Thesaurus code
    form: dose form, such as CAPSULE, where records do not say
    route: route, such as ORAL, where records do not say
    unit: unit of the dose, where records do not say
    """,
    "translations": """
    text: as the source has it
    english: the same in English
    """,
    "arms": """
    code: short code, ARMCD
    name: name, ARM
    """,
    "epochs": """
    name: CDISC codelist EPOCH, such as SCREENING or TREATMENT
    starts: the event of the subject that begins the epoch
    after: true when it begins on the day after that event
    element: code of its element in the trial design, up to 8 characters; from the name when absent
    startRule: in words, when the element begins (TESTRL); from the event when absent
    endRule: in words, when the element ends (TEENRL); the beginning of the next one when absent
    """,
    "visits": """
    number: VISITNUM
    name: VISIT
    event: the event in the source that this visit is
    cycle: the treatment cycle
    day: the day of the cycle, or of the study
    setting: where it takes place
    startRule: in words, when the visit begins (TVSTRL); from cycle and day when absent
    endRule: in words, when the visit ends (TVENRL)
    """,
    "regimen": """
    drug: the id of one of the study's drugs
    amount: dose and unit, such as 56 mg/m2
    duration: length of the infusion, such as 10 min
    route: route of administration
    frequency: CDISC codelist FREQ
    days: days of the cycle, such as [1, 8, 15] or 1-21
    cycles: cycles, such as 1-12
    setting: where it is given
    """,
    "sites": """
    id: identifier, SITEID
    name: name of the hospital
    country: ISO 3166-1 alpha-3
    investigator: name or identifier of the investigator
    """,
    "criteria": """
    code: as records of eligibility name it, up to 8 characters
    text: the criterion
    category: INCLUSION or EXCLUSION
    """,
    "summary": """
    parameter: CDISC codelist TSPARMCD, such as AGEMIN
    value: the value
    nullFlavor: why there is no value, such as NA (ISO 21090)
    code: the value in a dictionary
    dictionary: name of the dictionary, such as CDISC CT
    version: version of the dictionary
    """,
    "populations": """
    name: short name of the analysis set
    label: name in full
    reasons: reasons for exclusion, the first that applies counts
    """,
    "subject": """
    id: the subject's number; the source's own key where it is not given
    uniqueID: unique over all studies of the sponsor; built by identity: where it is not given
    site: identifier of the site; the source's own where it is not given
    siteName: name of the site
    investigator: identifier of the investigator
    country: ISO 3166-1 alpha-3
    birthDate: date of birth, as much of it as is known
    age: age in whole years; computed where it is not given
    sex: M, F, U or UNDIFFERENTIATED
    races: one or several, CDISC codelist RACE
    ethnicity: CDISC codelist ETHNIC
    height: height and its unit
    weight: weight and its unit
    consentDate: date of informed consent
    consented: whether the subject consented
    enrolmentDate: date of enrolment
    enrolmentRoute: how the subject came into the study
    collectionDate: when the demographics were collected
    plannedArm: code of one of the study's arms
    actualArm: code of one of the study's arms
    armNullReason: why there is no arm
    firstDose: derived; map it only where no doses are collected
    lastDose: derived; map it only where no doses are collected
    referenceStart: derived from the study's reference-start
    referenceEnd: derived from the study's reference-end
    lastContact: the last day on which the subject is known to have taken part
    died: whether the subject died
    deathDate: date of death
    deathCause: cause of death
    populations: analysis sets that the subject belongs to or is excluded from
    """,
    "dose": """
    drug: the id of one of the study's drugs
    amount: the dose given and its unit
    plannedAmount: the dose planned and its unit
    status: GIVEN or NOT GIVEN
    notGivenReason: why a planned dose was not given
    form: dose form, such as CAPSULE
    route: route of administration
    frequency: CDISC codelist FREQ
    start: start of the administration or interval
    end: end of the administration or interval
    duration: how long an infusion took
    line: line of therapy
    visit: the name of the planned visit
    cycle: the treatment cycle
    day: the day of the cycle
    setting: HOSPITAL or HOME
    change: what was changed against the plan
    changeReason: why the dose was changed
    events: the numbers of the adverse events because of which it was changed or not given; each must be there
    eventTerm: such an event in words, where no number was collected; it is linked where it names one event
    lot: lot number
    regimen: the intended regimen in words
    cycleDerived: derived: the cycle was computed, not collected
    dayDerived: derived: the day was computed, not collected
    """,
    "adverseEvent": """
    identifier: the number on the page
    term: the reported term, in English where the site gives one
    verbatim: the reported term in the site's own language
    lowestLevelTerm: MedDRA lowest level term
    preferredTerm: MedDRA preferred term
    highLevelTerm: MedDRA high level term
    highLevelGroupTerm: MedDRA high level group term
    bodySystem: MedDRA system organ class
    category: category of the event
    start: when it began
    end: when it ended
    ongoing: whether it went on at the end
    severity: MILD, MODERATE or SEVERE
    grade: CTCAE grade, 1 to 5
    serious: whether it was serious
    seriousDeath: it led to death
    seriousLifeThreatening: it was life-threatening
    seriousHospitalization: it led to a hospital stay or prolonged one
    seriousDisability: it left a lasting disability
    seriousCongenital: a congenital anomaly
    seriousImportant: another medically important event
    causality: what the assessor thinks of each drug's part in it
    actions: what was done with each drug because of it
    otherAction: another action taken
    outcome: CDISC codelist OUT
    expected: whether the label lists it
    treatmentGiven: whether it was treated
    influences: what may have influenced it
    cycle: the treatment cycle
    setting: where the subject was treated
    treatmentEmergent: derived: it began on or after the first dose
    cycleDerived: derived: the cycle was computed, not collected
    expectedDerived: derived: expectedness was judged by the label, not collected
    """,
    "causality": """
    drug: the id of one of the study's drugs, written as for:
    assessment: a WHO-UMC class, RELATED or NOT RELATED
    verbatim: as collected, in the site's language
    """,
    "actions": """
    drug: the id of one of the study's drugs, written as for:
    action: CDISC codelist ACN
    """,
    "response": """
    criteria: such as IMWG
    assessor: CDISC codelist EVAL, such as INVESTIGATOR
    date: date of the assessment
    line: line of therapy that it answers to
    value: the response in CDISC terms: sCR, CR, VGPR, PR, MR, SD, PD or NE
    verbatim: the response as collected
    best: true for the best overall response, not one visit's
    derived: computed and not collected
    confirmed: whether it was confirmed
    progressed: whether the disease progressed after it
    progressionDate: date of progression
    notDoneReason: why there was no assessment
    method: method of the assessment
    serumMProtein: M-protein in serum and its unit
    urineMProtein: M-protein in urine and its unit
    freeLightChainRatio: ratio of the serum free light chains
    freeLightChainDifference: difference of involved and uninvolved free light chains
    marrowPlasmaCells: plasma cells in the bone marrow
    visit: the name of the planned visit
    cycle: the treatment cycle
    day: the day of the cycle
    cycleDerived: derived: the cycle was computed, not collected
    dayDerived: derived: the day was computed, not collected
    """,
    "medication": """
    identifier: the number on the page
    name: the drug as reported
    verbatim: the drug in the site's own language
    preferredName: the name in a drug dictionary
    atc: ATC class
    category: such as CONCOMITANT
    indication: what it was taken for
    events: the numbers of the adverse events that it was taken against; each must be there
    eventTerm: such an event in words, where no number was collected; it is linked where it names one event
    amount: dose and unit
    form: dose form
    frequency: how often
    route: route of administration
    start: first day
    end: last day
    ongoing: whether it went on at the end
    """,
    "history": """
    identifier: the number on the page
    category: such as DISEASE UNDER STUDY
    term: the condition
    verbatim: the condition in the site's own language
    lowestLevelTerm: MedDRA lowest level term
    preferredTerm: MedDRA preferred term
    highLevelTerm: MedDRA high level term
    highLevelGroupTerm: MedDRA high level group term
    bodySystem: MedDRA system organ class
    diagnosed: date of the diagnosis
    start: when it began
    end: when it ended
    ongoing: whether it went on
    present: yes or no to a question asked of everyone
    notDoneReason: why that question has no answer
    stage: stage of the disease
    subtype: subtype of the disease
    severity: MILD, MODERATE or SEVERE
    findings: what else was found of it, such as a stage by each of several systems
    """,
    "findings": """
    code: short name of the finding, CDISC codelist FATESTCD such as DSSTAGE, or your own
    name: name of the finding, up to 40 characters
    category: such as the system of staging
    result: what was found
    date: when that was collected
    """,
    "priorTherapy": """
    identifier: the number on the page
    line: line of therapy
    regimen: the regimen
    drug: the drug
    amount: dose and unit
    route: route of administration
    frequency: how often
    schedule: the planned days, in words
    start: first day
    end: last day
    ongoing: whether it went on
    cycles: how many cycles
    bestResponse: the best response to it
    responseDate: date of that response
    progressionDate: date of progression after it
    stopReason: why it ended
    """,
    "procedure": """
    category: such as TRANSPLANT
    term: the procedure
    verbatim: the procedure in the site's own language
    indication: what it was done for
    events: the numbers of the adverse events because of which it was done; each must be there
    eventTerm: such an event in words, where no number was collected; it is linked where it names one event
    start: when it began
    end: when it ended
    visit: the name of the planned visit
    """,
    "disposition": """
    category: PROTOCOL MILESTONE, DISPOSITION EVENT or OTHER EVENT
    scope: what it ends or begins, such as STUDY TREATMENT
    term: in standard words, such as COMPLETED
    verbatim: as collected
    reason: why
    date: when
    visit: the name of the planned visit
    """,
    "visit": """
    name: the name of the planned visit
    number: the number of the visit
    start: first day
    end: last day
    cycle: the treatment cycle
    day: the day of the cycle
    setting: HOSPITAL or HOME
    occurred: whether it took place
    reason: why it did not take place, or why it was unplanned
    """,
    "answer": """
    instrument: the questionnaire
    section: its section
    code: short code of the question
    question: the question
    answer: the answer as collected
    score: the answer as a number
    unit: unit of the answer
    date: when it was filled in
    notDoneReason: why there is no answer
    visit: the name of the planned visit
    cycle: the treatment cycle
    day: the day of the cycle
    cycleDerived: derived: the cycle was computed, not collected
    dayDerived: derived: the day was computed, not collected
    """,
    "measurement": """
    category: LABORATORY or VITAL SIGN
    panel: such as HEMATOLOGY
    code: short code of the test
    name: name of the test
    result: a number and its unit
    text: a result that is no number
    rangeLow: lower limit of the normal range
    rangeHigh: upper limit of the normal range
    indicator: such as HIGH or LOW
    specimen: such as SERUM
    method: method of the test
    fasting: whether the subject fasted
    baseline: whether it is the baseline
    date: when it was taken
    notDoneReason: why there is no result
    visit: the name of the planned visit
    cycle: the treatment cycle
    day: the day of the cycle
    cycleDerived: derived: the cycle was computed, not collected
    dayDerived: derived: the day was computed, not collected
    """,
    "healthcareUse": """
    kind: such as HOSPITALIZATION
    reason: why
    events: the numbers of the adverse events that led to it; each must be there
    eventTerm: such an event in words, where no number was collected; it is linked where it names one event
    verbatim: as collected
    start: first day
    end: last day
    days: how many days
    count: how many, where only the number was collected
    line: line of therapy
    """,
    "eligibility": """
    category: INCLUSION or EXCLUSION
    code: number of the criterion
    criterion: the criterion
    met: whether it was met
    date: when it was judged
    """,
    "deviation": """
    category: category of the deviation
    term: the deviation, in standard words
    verbatim: as collected
    date: when it began
    end: when it ended
    visit: the name of the planned visit
    cycle: the treatment cycle
    day: the day of the cycle
    derived: found by comparing the doses with the planned regimen
    """,
    "comment": """
    text: the remark
    date: when it was made
    evaluator: who made it
    """,
    "qualifiers": """
    name: up to eight of A-Z, 0-9 and _: QNAM in SUPP--
    label: up to 40 characters: QLABEL
    value: what was collected
    origin: Collected, Derived, Assigned or Protocol: QORIG
    evaluator: who judged it: QEVAL
    """,
    "subject.populations": """
    population: the name of one of the study's populations, written as for:
    included: whether the subject belongs to it
    reason: why not
    date: since when
    """,
  ]

  /// Fields that every record has.
  private static let common = [
    "epoch": "derived from the dates of the study's epochs",
    "qualifiers": "what was collected and has no field of its own: it goes to SUPP--",
  ]

  static func meaning(of field: String, in kind: String) -> String? {
    table[kind]?[field] ?? common[field]
  }

  private static let table: [String: [String: String]] = texts.mapValues { text in
    Dictionary(
      uniqueKeysWithValues: text.split(separator: "\n").map { line in
        let parts = line.split(separator: ":", maxSplits: 1)
        return (String(parts[0]), String(parts[1].drop { $0 == " " }))
      })
  }
}

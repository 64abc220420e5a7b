import ClinicalModel
import SDTMStandard

/// One record per condition, the disease under study among them (SDTMIG 3.4, 6.2.7).
struct MedicalHistoryTabulation: DomainTabulation {
  static let definition = DomainDefinition.medicalHistory

  private let spid = definition.column("MHSPID")
  private let term = definition.column("MHTERM")
  private let coding = MedDRAColumns(of: definition)
  private let evdtyp = definition.column("MHEVDTYP")
  private let cat = definition.column("MHCAT")
  private let presp = definition.column("MHPRESP")
  private let occur = definition.column("MHOCCUR")
  private let stat = definition.column("MHSTAT")
  private let reasnd = definition.column("MHREASND")
  private let sev = definition.column("MHSEV")
  private let epoch = definition.column("EPOCH")
  private let period = PeriodColumns(of: definition)
  private let unknownStart = UnknownStartColumns(of: definition)
  private let verbatim = Supplement(
    "MHVERB", "Reported Term in the Site's Language", holdsOriginal: true)
  private let diagnosed = Supplement("MHDXDTC", "Date of Diagnosis")

  init(_ context: StudyContext) {}

  func tabulate(_ subject: Subject, _ records: inout RecordWriter) {
    subject.histories.lendEach { history in
      records.begin(from: history.place(of: \.source))
      describe(history, &records)
      occurrence(history, &records)
      time(history, subject, &records)
      supplement(history, &records)
      records.end()
    }
  }

  private func describe(_ history: Lent<MedicalHistory>, _ records: inout RecordWriter) {
    records.text(spid, history.identifier)
    let reported = history.term ?? history.verbatim
    records.reported(
      term, required: reported, coded: history.preferredTerm?.decode,
      original: history.verbatim ?? reported == reported ? verbatim : nil)
    coding.write(history, &records)
    records.text(cat, history.category)
    records.choice(sev, history.severity)
  }

  /// What was asked of everyone: answered, or why not (SDTMIG 3.4, 4.5.1).
  private func occurrence(_ history: Lent<MedicalHistory>, _ records: inout RecordWriter) {
    guard history.present != nil || history.notDoneReason != nil else { return }
    records.text(presp, "Y")
    records.flag(occur, history.present)
    guard history.present == nil else { return }
    records.text(stat, "NOT DONE")
    records.text(reasnd, history.notDoneReason)
  }

  /// A condition begins with its diagnosis where no other start is known; MHEVDTYP says so.
  private func time(
    _ history: Lent<MedicalHistory>, _ subject: Subject, _ records: inout RecordWriter
  ) {
    let start = history.start ?? history.diagnosed
    records.term(epoch, history.epoch)
    records.period(period, start, history.end)
    records.ongoing(period, history.ongoing, end: history.end, at: subject.studyEntry)
    records.unknownStart(
      unknownStart, (start, history.end), ongoing: history.ongoing, beganBefore: true,
      at: subject.studyEntry)
    if start != nil, start == history.diagnosed { records.text(evdtyp, "DIAGNOSIS") }
  }

  private func supplement(_ history: Lent<MedicalHistory>, _ records: inout RecordWriter) {
    if history.term != nil, history.verbatim != history.term {
      records.qualify(verbatim, history.verbatim)
    }
    if let start = history.start, history.diagnosed != start {
      records.qualify(diagnosed, history.diagnosed)
    }
    records.qualify(history.qualifiers)
  }
}

extension FieldPlaces {
  static let medicalHistory = Domain(
    "MH",
    """
    identifier MHSPID
    category MHCAT
    term MHTERM
    verbatim +MHVERB
    lowestLevelTerm MHLLT MHLLTCD
    preferredTerm MHDECOD MHPTCD
    highLevelTerm MHHLT MHHLTCD
    highLevelGroupTerm MHHLGT MHHLGTCD
    bodySystem MHBODSYS MHBDSYCD MHSOC MHSOCCD
    diagnosed MHSTDTC MHSTDY MHEVDTYP +MHDXDTC
    start MHSTDTC MHSTDY
    end MHENDTC MHENDY
    ongoing MHENRTPT MHENTPT
    present MHPRESP MHOCCUR
    notDoneReason MHPRESP MHSTAT MHREASND
    severity MHSEV
    epoch EPOCH
    """)
}

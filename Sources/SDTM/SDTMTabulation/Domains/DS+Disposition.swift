import ClinicalModel
import SDTMStandard

/// One record per milestone and per end of treatment or study (SDTMIG 3.4, 6.2.4).
struct DispositionTabulation: DomainTabulation {
  static let definition = DomainDefinition.disposition

  private let context: StudyContext
  private let term = definition.column("DSTERM")
  private let decod = definition.column("DSDECOD")
  private let cat = definition.column("DSCAT")
  private let scat = definition.column("DSSCAT")
  private let visit = VisitColumns(
    number: definition.column("VISITNUM"), name: definition.column("VISIT"),
    day: definition.column("VISITDY"))
  private let epoch = definition.column("EPOCH")
  private let stdtc = definition.column("DSSTDTC")
  private let stdy = definition.column("DSSTDY")
  private let reason = Supplement("DSREASON", "Reason for the Disposition Event")

  init(_ context: StudyContext) { self.context = context }

  func tabulate(_ subject: Subject, _ records: inout RecordWriter) {
    subject.allDispositions(in: context.study).lendEach { disposition in
      records.begin(from: disposition.place(of: \.source))
      describe(disposition, &records)
      time(disposition, subject, &records)
      records.qualify(reason, disposition.reason)
      records.qualify(disposition.qualifiers)
      records.end()
    }
  }

  private func describe(_ disposition: Lent<Disposition>, _ records: inout RecordWriter) {
    records.reported(
      term, required: reportedTerm(of: disposition),
      coded: disposition.term == "OTHER" ? nil : disposition.term)
    records.required(decod, disposition.term ?? disposition.verbatim)
    records.choice(cat, disposition.category)
    records.term(scat, disposition.scope)
  }

  /// OTHER is no term: what was specified is (SDTMIG 3.4, 6.2.4; conformance rule CG0343).
  private func reportedTerm(of disposition: Lent<Disposition>) -> String? {
    if disposition.term == "OTHER", let specified = disposition.reason { return specified }
    return disposition.verbatim ?? disposition.term
  }

  private func time(
    _ disposition: Lent<Disposition>, _ subject: Subject, _ records: inout RecordWriter
  ) {
    records.visit(visit, disposition.visit, of: subject, context)
    // Milestones belong to no epoch (conformance rule CG0073).
    if disposition.category != .milestone { records.term(epoch, disposition.epoch) }
    records.date(stdtc, disposition.date)
    records.day(stdy, disposition.date)
  }
}

extension FieldPlaces {
  static let disposition = Domain(
    "DS",
    """
    category DSCAT
    scope DSSCAT
    term DSDECOD DSTERM
    verbatim DSTERM
    reason +DSREASON DSTERM
    date DSSTDTC DSSTDY
    visit VISIT VISITNUM
    epoch EPOCH
    """)

  /// What DS says by the subject's own fields where no disposition does.
  static let impliedDisposition = Domain(
    "DS",
    """
    consentDate DSSTDTC DSSTDY
    enrolmentDate DSSTDTC DSSTDY
    deathDate DSSTDTC DSSTDY
    """,
    remarks: [
      "consented": "whether DS has the consent", "died": "whether DS has the death",
    ],
    takesQualifiers: false)
}

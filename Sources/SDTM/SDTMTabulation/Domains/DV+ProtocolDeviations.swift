import ClinicalModel
import SDTMStandard

/// One record per deviation, collected or found by comparing the doses with the plan (SDTMIG 3.4,
/// 6.2.7).
struct DeviationTabulation: DomainTabulation {
  static let definition = DomainDefinition.protocolDeviations

  private let context: StudyContext
  private let term = definition.column("DVTERM")
  private let decod = definition.column("DVDECOD")
  private let cat = definition.column("DVCAT")
  private let visit = VisitColumns(
    number: definition.column("VISITNUM"), name: definition.column("VISIT"),
    day: definition.column("VISITDY"))
  private let epoch = definition.column("EPOCH")
  private let stdtc = definition.column("DVSTDTC")
  private let endtc = definition.column("DVENDTC")
  private let stdy = definition.column("DVSTDY")
  private let endy = definition.column("DVENDY")
  private let cycle = Supplement("DVCYCLE", "Treatment Cycle")
  private let day = Supplement("DVCYCDAY", "Day of Treatment Cycle")
  private let derived = Supplement("DVDERIV", "Derived from the Planned Regimen", origin: .derived)

  init(_ context: StudyContext) { self.context = context }

  func tabulate(_ subject: Subject, _ records: inout RecordWriter) {
    subject.deviations.lendEach { deviation in
      records.begin(from: deviation.place(of: \.source))
      records.reported(
        term, required: deviation.verbatim ?? deviation.term, coded: deviation.term)
      records.text(decod, deviation.term)
      records.text(cat, deviation.category)
      time(deviation, subject, &records)
      supplement(deviation, &records)
      records.end()
    }
  }

  private func time(
    _ deviation: Lent<Deviation>, _ subject: Subject, _ records: inout RecordWriter
  ) {
    records.visit(visit, deviation.visit, of: subject, context)
    records.term(epoch, deviation.epoch)
    records.date(stdtc, deviation.date)
    records.date(endtc, deviation.end)
    records.day(stdy, deviation.date)
    records.day(endy, deviation.end)
  }

  private func supplement(_ deviation: Lent<Deviation>, _ records: inout RecordWriter) {
    let isDerived = deviation.derived == true
    records.qualify(isDerived ? cycle.with(origin: .derived) : cycle, deviation.cycle)
    records.qualify(isDerived ? day.with(origin: .derived) : day, deviation.day)
    if isDerived { records.qualify(derived, true) }
    records.qualify(deviation.qualifiers)
  }
}

extension FieldPlaces {
  static let protocolDeviations = Domain(
    "DV",
    """
    category DVCAT
    term DVDECOD DVTERM
    verbatim DVTERM
    date DVSTDTC DVSTDY
    end DVENDTC DVENDY
    visit VISIT VISITNUM
    cycle +DVCYCLE
    day +DVCYCDAY
    derived +DVDERIV
    epoch EPOCH
    """)
}

import ClinicalModel
import SDTMStandard

/// One record per procedure, transplants among them (SDTMIG 3.4, 6.1.5).
struct ProcedureTabulation: DomainTabulation {
  static let definition = DomainDefinition.procedures

  private let context: StudyContext
  private let trt = definition.column("PRTRT")
  private let decod = definition.column("PRDECOD")
  private let cat = definition.column("PRCAT")
  private let indc = definition.column("PRINDC")
  private let visit = VisitColumns(
    number: definition.column("VISITNUM"), name: definition.column("VISIT"),
    day: definition.column("VISITDY"))
  private let epoch = definition.column("EPOCH")
  private let period = PeriodColumns(of: definition)
  private let verbatim = Supplement(
    "PRVERB", "Reported Name in the Site's Language", holdsOriginal: true)

  init(_ context: StudyContext) { self.context = context }

  func tabulate(_ subject: Subject, _ records: inout RecordWriter) {
    subject.procedures.lendEach { procedure in
      records.begin(from: procedure.place(of: \.source))
      describe(procedure, &records)
      records.visit(visit, procedure.visit, of: subject, context)
      records.term(epoch, procedure.epoch)
      records.period(period, procedure.start, procedure.end)
      supplement(procedure, &records)
      records.relate(toEvents: procedure.events, of: subject)
      records.end()
    }
  }

  private func describe(_ procedure: Lent<Procedure>, _ records: inout RecordWriter) {
    let reported = procedure.term ?? procedure.verbatim
    records.reported(
      trt, required: reported, coded: nil,
      original: procedure.verbatim ?? reported == reported ? verbatim : nil)
    records.listedTerm(decod, procedure.term)
    records.text(cat, procedure.category)
    records.text(indc, procedure.indication)
  }

  private func supplement(_ procedure: Lent<Procedure>, _ records: inout RecordWriter) {
    if procedure.term != nil, procedure.verbatim != procedure.term {
      records.qualify(verbatim, procedure.verbatim)
    }
    records.qualify(procedure.qualifiers)
  }
}

extension FieldPlaces {
  static let procedures = Domain(
    "PR",
    """
    category PRCAT
    term PRTRT PRDECOD
    verbatim +PRVERB
    indication PRINDC
    start PRSTDTC PRSTDY
    end PRENDTC PRENDY
    visit VISIT VISITNUM
    epoch EPOCH
    """, remarks: eventLinks)
}

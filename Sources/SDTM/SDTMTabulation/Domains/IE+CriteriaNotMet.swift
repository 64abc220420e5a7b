import ClinicalModel
import SDTMStandard

/// One record per inclusion criterion that was not met, and per exclusion criterion that was
/// (SDTMIG 3.4, 6.3.4; rules CG0175, CG0176).
struct CriterionTabulation: DomainTabulation {
  static let definition = DomainDefinition.criteriaNotMet

  private let testcd = definition.column("IETESTCD")
  private let test = definition.column("IETEST")
  private let spid = definition.column("IESPID")
  private let cat = definition.column("IECAT")
  private let orres = definition.column("IEORRES")
  private let stresc = definition.column("IESTRESC")
  private let epoch = definition.column("EPOCH")
  private let dtc = definition.column("IEDTC")
  private let dy = definition.column("IEDY")

  init(_ context: StudyContext) {}

  func tabulate(_ subject: Subject, _ records: inout RecordWriter) {
    subject.eligibilities.lendEach { criterion in
      if criterion.isException { write(criterion, &records) }
    }
  }

  private func write(_ criterion: Lent<Eligibility>, _ records: inout RecordWriter) {
    records.begin(from: criterion.place(of: \.source))
    name(criterion, &records)
    records.choice(cat, criterion.category)
    records.flag(orres, criterion.met)
    records.flag(stresc, criterion.met)
    records.term(epoch, criterion.epoch)
    records.date(dtc, criterion.date)
    records.day(dy, criterion.date)
    records.qualify(criterion.qualifiers)
    records.end()
  }

  /// A number that can't stand in IETESTCD goes on in IESPID as it is.
  private func name(_ criterion: Lent<Eligibility>, _ records: inout RecordWriter) {
    let code = criterion.code.map(validShortName)
    records.required(testcd, code)
    records.required(test, criterion.criterion ?? criterion.code)
    if code != criterion.code { records.text(spid, criterion.code) }
  }
}

extension Lent<Eligibility> {
  fileprivate var isException: Bool { place.pointee.isException }
}

extension Eligibility {
  var isException: Bool {
    switch category {
    case .inclusion: met == false
    case .exclusion: met == true
    case nil: false
    }
  }
}

extension FieldPlaces {
  static let criteriaNotMet = Domain(
    "IE",
    """
    category IECAT
    code IETESTCD IESPID
    criterion IETEST
    met IEORRES IESTRESC
    date IEDTC IEDY
    epoch EPOCH
    """)
}

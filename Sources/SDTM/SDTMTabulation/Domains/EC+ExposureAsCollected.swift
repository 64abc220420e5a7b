import ClinicalModel
import Derivation
import SDTMStandard

/// All doses as collected, planned ones beside those performed (SDTMIG 3.4, 6.1.3.2): of subjects
/// of whom EX can't say all, for a dose was not given or its plan was collected too.
struct ExposureAsCollectedTabulation: DomainTabulation {
  static let definition = DomainDefinition.exposureAsCollected

  private let columns: DoseColumns
  private let grpid = definition.column("ECGRPID")
  private let mood = definition.column("ECMOOD")
  private let presp = definition.column("ECPRESP")
  private let occur = definition.column("ECOCCUR")
  private let reasoc = definition.column("ECREASOC")
  private let setting = Supplement("ECSETTNG", "Setting of Administration")
  private let place = PlaceInCycle(domain: "EC")
  private let line = Supplement("ECLINE", "Line of Therapy")
  private let change = Supplement("ECCHANGE", "Dose Change")

  init(_ context: StudyContext) { columns = DoseColumns(Self.definition, context) }

  func tabulate(_ subject: Subject, _ records: inout RecordWriter) {
    var isNeeded = false
    subject.doses.lendEach { if !$0.isGiven || $0.isPlanned { isNeeded = true } }
    guard isNeeded else { return }
    var number = 0
    subject.doses.lendEach { dose in
      number += 1
      if dose.isPerformedOrMissed { perform(dose, number, subject, &records) }
      if dose.isPlanned { schedule(dose, number, subject, &records) }
    }
  }

  /// A dose that was not given has no amount, not even 0.
  private func perform(
    _ dose: Lent<Dose>, _ number: Int, _ subject: Subject, _ records: inout RecordWriter
  ) {
    let isGiven = dose.isGiven
    begin(dose, number, "PERFORMED", &records)
    if dose.status != nil || !isGiven {
      records.text(presp, "Y")
      records.flag(occur, isGiven)
    }
    records.textOrQualifier(reasoc, dose.notGivenReason)
    let amount = isGiven ? dose.amount.map { (number: $0.number, unit: $0.unit) } : nil
    columns.describe(dose, amount: amount, subject, &records)
    columns.perform(dose, &records)
    if !isGiven {
      supplement(dose, &records)
      records.relate(toEvents: dose.events, of: subject)
    }
    records.end()
  }

  /// The plan's own date was not collected.
  private func schedule(
    _ dose: Lent<Dose>, _ number: Int, _ subject: Subject, _ records: inout RecordWriter
  ) {
    begin(dose, number, "SCHEDULED", &records)
    columns.describe(dose, amount: dose.plannedAmount?.best, subject, &records)
    records.end()
  }

  private func begin(
    _ dose: Lent<Dose>, _ number: Int, _ moodOfRecord: String, _ records: inout RecordWriter
  ) {
    records.begin(from: dose.place(of: \.source))
    records.text(mood, moodOfRecord)
    if dose.isPlanned, dose.isPerformedOrMissed { records.text(grpid, String(number)) }
    place.write(dose, &records)
  }

  /// Of doses that were given, SUPPEX has the rest, and RELREC relates the record in EX.
  private func supplement(_ dose: Lent<Dose>, _ records: inout RecordWriter) {
    records.qualify(setting, dose.setting)
    records.qualify(line, dose.line)
    records.qualify(change, dose.change)
    records.qualify(dose.qualifiers)
  }
}

extension Lent<Dose> {
  fileprivate var isPlanned: Bool { place(of: \.plannedAmount).pointee != nil }

  /// Whether the record says anything but a plan.
  fileprivate var isPerformedOrMissed: Bool {
    isGiven || self.status != nil || self.amount != nil || self.notGivenReason != nil
  }
}

extension FieldPlaces {
  static let exposureAsCollected = Domain(
    "EC",
    """
    drug ECTRT
    amount ECDOSE ECDOSU
    plannedAmount ECDOSE ECDOSU
    status ECOCCUR
    notGivenReason ECREASOC
    form ECDOSFRM
    route ECROUTE
    frequency ECDOSFRQ
    start ECSTDTC ECSTDY
    end ECENDTC ECENDY
    duration ECDUR
    visit VISIT VISITNUM
    cycle +ECCYCLE
    day +ECCYCDAY
    changeReason ECADJ
    lot ECLOT
    regimen ECDOSRGM
    epoch EPOCH
    """,
    remarks: [
      "line": "SUPPEC ECLINE if not given", "setting": "SUPPEC ECSETTNG if not given",
      "change": "SUPPEC ECCHANGE if not given",
      "cycleDerived": "the origin of ECCYCLE", "dayDerived": "the origin of ECCYCDAY",
    ])
}

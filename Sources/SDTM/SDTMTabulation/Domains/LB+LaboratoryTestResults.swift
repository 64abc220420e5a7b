import ClinicalModel
import SDTMStandard

/// One record per laboratory test and time, those by which responses were judged among them
/// (SDTMIG 3.4, 6.3.5, LB).
struct LaboratoryTabulation: DomainTabulation {
  static let definition = DomainDefinition.laboratoryResults

  private let measurements: MeasurementWriter
  private let vitalSigns: TestTerms

  init(_ context: StudyContext) {
    let terminology = context.terminology
    measurements = MeasurementWriter(Self.definition, context, .laboratory(terminology))
    vitalSigns = .vitalSigns(terminology)
  }

  func tabulate(_ subject: Subject, _ records: inout RecordWriter) {
    let measures = subject.measurements + subject.responseMeasures
    var last = LastObservations(of: subject)
    measures.lendEach { if !$0.isVitalSign(by: vitalSigns) { last.look(at: $0) } }
    measures.lendEach { record in
      guard !record.isVitalSign(by: vitalSigns) else { return }
      measurements.write(record, isLast: last.takeIfLast(record), subject, &records)
    }
  }
}

extension FieldPlaces {
  static let laboratoryResults = Domain(
    "LB",
    """
    panel LBCAT
    code LBTESTCD
    name LBTEST +LBOTEST
    result LBORRES LBORRESU LBSTRESC LBSTRESN LBSTRESU
    text LBORRES LBSTRESC
    rangeLow LBORNRLO LBSTNRLO
    rangeHigh LBORNRHI LBSTNRHI
    indicator LBNRIND
    specimen LBSPEC
    method LBMETHOD
    fasting LBFAST
    baseline LBBLFL
    date LBDTC LBDY
    notDoneReason LBREASND
    visit VISIT VISITNUM
    cycle +LBCYCLE
    day +LBCYCDAY
    epoch EPOCH
    """,
    remarks: [
      "category": "LB or VS",
      "cycleDerived": "the origin of LBCYCLE", "dayDerived": "the origin of LBCYCDAY",
    ])
}

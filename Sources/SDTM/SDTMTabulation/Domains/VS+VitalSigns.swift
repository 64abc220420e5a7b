import ClinicalModel
import SDTMStandard

/// One record per vital sign and time (SDTMIG 3.4, 6.3, VS), and one each for the height and the
/// weight that came with the demographics: when those were measured was not asked.
struct VitalSignsTabulation: DomainTabulation {
  static let definition = DomainDefinition.vitalSigns

  private let measurements: MeasurementWriter
  private let terms: TestTerms

  init(_ context: StudyContext) {
    terms = .vitalSigns(context.terminology)
    measurements = MeasurementWriter(Self.definition, context, terms)
  }

  func tabulate(_ subject: Subject, _ records: inout RecordWriter) {
    subject.bodyMeasures.lendEach { measurements.write($0, isLast: false, subject, &records) }
    var last = LastObservations(of: subject)
    subject.measurements.lendEach { if $0.isVitalSign(by: terms) { last.look(at: $0) } }
    subject.measurements.lendEach { record in
      guard record.isVitalSign(by: terms) else { return }
      measurements.write(record, isLast: last.takeIfLast(record), subject, &records)
    }
  }
}

extension Subject {
  fileprivate var bodyMeasures: [Measurement] {
    guard height != nil || weight != nil else { return [] }
    return [("HEIGHT", height), ("WEIGHT", weight)].compactMap { code, quantity in
      guard let quantity else { return nil }
      var measure = Measurement()
      measure.code = code
      measure.result = quantity
      measure.source = source
      return measure
    }
  }
}

extension FieldPlaces {
  static let bodyMeasures = Domain(
    "VS",
    """
    height VSORRES VSORRESU VSSTRESC VSSTRESN VSSTRESU
    weight VSORRES VSORRESU VSSTRESC VSSTRESN VSSTRESU
    """, takesQualifiers: false)

  static let vitalSigns = Domain(
    "VS",
    """
    panel VSCAT
    code VSTESTCD
    name VSTEST +VSOTEST
    result VSORRES VSORRESU VSSTRESC VSSTRESN VSSTRESU
    text VSORRES VSSTRESC
    rangeLow VSORNRLO
    rangeHigh VSORNRHI
    indicator VSNRIND
    method VSMETHOD
    baseline VSBLFL
    date VSDTC VSDY
    notDoneReason VSREASND
    visit VISIT VISITNUM
    cycle +VSCYCLE
    day +VSCYCDAY
    epoch EPOCH
    """,
    remarks: [
      "cycleDerived": "the origin of VSCYCLE", "dayDerived": "the origin of VSCYCDAY",
    ])
}

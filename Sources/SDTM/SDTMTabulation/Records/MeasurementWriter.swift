import ClinicalModel
import SDTMStandard

/// Writes a measurement into LB or VS. Variables that the domain lacks stay out.
struct MeasurementWriter: Sendable {
  private let names: TestNames
  private let columns: FindingColumns
  private let rangeLow, rangeHigh, indicator, method, baseline: Column
  private let standardLow, standardHigh, specimen, fasting: Column?

  init(_ definition: DomainDefinition, _ context: StudyContext, _ terms: TestTerms) {
    func own(_ name: String) -> Column { definition.column(definition.name + name) }
    func ownIfAny(_ name: String) -> Column? {
      definition.index(of: definition.name + name).map(Column.init)
    }
    names = TestNames(definition, terms)
    columns = FindingColumns(definition, context)
    rangeLow = own("ORNRLO")
    rangeHigh = own("ORNRHI")
    indicator = own("NRIND")
    method = own("METHOD")
    baseline = own("BLFL")
    standardLow = ownIfAny("STNRLO")
    standardHigh = ownIfAny("STNRHI")
    specimen = ownIfAny("SPEC")
    fasting = ownIfAny("FAST")
  }

  func write(
    _ record: Lent<Measurement>, isLast: Bool, _ subject: Subject, _ records: inout RecordWriter
  ) {
    records.begin(from: record.place(of: \.source))
    names.write(code: record.code, name: record.name, &records)
    records.text(columns.category, record.panel)
    writeResult(record, &records)
    writeRange(record, &records)
    records.term(method, record.method)
    if let specimen { records.term(specimen, record.specimen) }
    if let fasting { records.flag(fasting, record.fasting) }
    if record.baseline == true { records.text(baseline, "Y") }
    columns.write(record, isLast: isLast, subject, &records)
    records.qualify(record.qualifiers)
    records.end()
  }

  private func writeResult(_ record: Lent<Measurement>, _ records: inout RecordWriter) {
    let best = record.result?.best
    records.text(columns.original, record.text ?? record.result?.number.digits)
    records.term(columns.originalUnit, record.result?.unit)
    records.restated(columns.text, term: best?.number.digits ?? record.text)
    records.number(columns.number, best?.number)
    records.term(columns.unit, best?.unit)
  }

  /// The range is in the unit of the collected result: what it is in another is not computed.
  private func writeRange(_ record: Lent<Measurement>, _ records: inout RecordWriter) {
    records.text(rangeLow, record.rangeLow?.digits)
    records.text(rangeHigh, record.rangeHigh?.digits)
    records.term(indicator, record.indicator)
    guard let standardLow, let standardHigh, record.result?.standardNumber == nil else { return }
    records.number(standardLow, record.rangeLow)
    records.number(standardHigh, record.rangeHigh)
  }
}

extension Lent<Measurement> {
  /// What its category says; without one, whether its code is that of a vital sign.
  func isVitalSign(by vitalSigns: TestTerms) -> Bool {
    if let category = self.category { return category == .vitalSign }
    return vitalSigns.test(code: self.code, name: self.name) != nil
  }
}

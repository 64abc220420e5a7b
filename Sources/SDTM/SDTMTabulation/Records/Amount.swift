import ClinicalModel
import SDTMStandard

/// The columns of a dose, and the qualifiers that keep it as collected where it was standardised.
struct AmountColumns: Sendable {
  let dose, unit: Column
  let collected, collectedUnit: Supplement

  init(of definition: DomainDefinition) {
    let domain = definition.name
    dose = definition.column("\(domain)DOSE")
    unit = definition.column("\(domain)DOSU")
    collected = Supplement("\(domain)ODOSE", "Dose as Collected")
    collectedUnit = Supplement("\(domain)ODOSU", "Dose Units as Collected", holdsOriginal: true)
  }
}

extension RecordWriter {
  /// - Parameter unit: of a dose that does not say its own.
  mutating func amount(_ columns: AmountColumns, _ quantity: Quantity?, unit: String? = nil) {
    guard let best = quantity?.best else { return }
    number(columns.dose, best.number)
    term(columns.unit, best.unit ?? unit)
  }

  mutating func qualifyCollected(_ columns: AmountColumns, _ quantity: Quantity?) {
    guard let quantity, quantity.standardNumber != nil else { return }
    qualify(columns.collected, quantity.number.digits)
    qualify(columns.collectedUnit, quantity.unit)
  }
}

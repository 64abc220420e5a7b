import ClinicalModel
import SDTMStandard

/// Causality and action taken: one value for the event, and in SUPPAE one for each drug where the
/// study has several.
struct EventDrugs: Sendable {
  private let acn = AdverseEventTabulation.definition.column("AEACN")
  private let rel = AdverseEventTabulation.definition.column("AEREL")
  private let context: StudyContext
  private let byDrug: [DrugQualifiers]
  private let ofOnlyDrug: DrugQualifiers

  init(_ context: StudyContext) {
    self.context = context
    byDrug = context.study.drugs.enumerated().map { index, drug in
      DrugQualifiers(number: index + 1, drug: drug.name ?? drug.id ?? "Drug \(index + 1)")
    }
    ofOnlyDrug = DrugQualifiers()
  }

  func write(_ event: Lent<AdverseEvent>, _ records: inout RecordWriter) {
    records.choice(acn, overallAction(event.actions))
    records.choice(rel, event.causality.strongest)
    for (index, one) in event.causality.enumerated() {
      let qualifiers = qualifiers(of: one.drug, index)
      if !qualifiers.isOnly { records.qualify(qualifiers.causality, one.assessment) }
      if one.verbatim != one.assessment?.rawValue {
        records.qualify(qualifiers.words, one.verbatim)
      }
    }
    for (index, one) in event.actions.enumerated() {
      let qualifiers = qualifiers(of: one.drug, index)
      if !qualifiers.isOnly { records.qualify(qualifiers.action, one.action) }
    }
  }

  private func qualifiers(of drug: String?, _ index: Int) -> DrugQualifiers {
    let position = context.drugPosition(drug)
    if byDrug.count < 2, drug == nil || position != nil { return ofOnlyDrug }
    if let position { return byDrug[position] }
    let number = byDrug.count + index + 1
    return DrugQualifiers(number: number, drug: drug ?? "Drug \(number)")
  }

  /// The action that weighs most: the codelist ACN has no term for several.
  private func overallAction(_ actions: [DrugAction]) -> DrugActionTaken? {
    if actions.count < 2 { return actions.first?.action }
    let order: [DrugActionTaken] = [
      .withdrawn, .interrupted, .doseReduced, .rateReduced, .doseIncreased,
      .doseNotChanged, .notApplicable, .unknown,
    ]
    return order.first { action in actions.contains { $0.action == action } }
  }
}

/// The qualifiers that hold what was said of one drug.
private final class DrugQualifiers: Sendable {
  let action, causality, words: Supplement
  /// The study has no other drug: the event's own variables say all but the words.
  let isOnly: Bool

  init() {
    action = Supplement("AEACN", "Action Taken")
    causality = Supplement("AEREL", "Causality", evaluator: "INVESTIGATOR")
    words = Supplement(
      "AERELO", "Causality as Collected", evaluator: "INVESTIGATOR", holdsOriginal: true)
    isOnly = true
  }

  init(number: Int, drug: String) {
    func named(_ qualifier: Supplement) -> Supplement {
      qualifier.numbered(number, label: "\(qualifier.label), \(drug)".prefix(utf8Count: 40))
    }
    let only = DrugQualifiers()
    action = named(only.action)
    causality = named(only.causality)
    words = named(only.words)
    isOnly = false
  }
}

import ClinicalModel
import SDTMStandard

/// Causality and action taken: one value for the event, and in SUPPAE one for each drug where the
/// study has several.
struct EventDrugs: Sendable {
  private let acn = AdverseEventTabulation.definition.column("AEACN")
  private let rel = AdverseEventTabulation.definition.column("AEREL")
  private let action = Supplement("AEACN", "Action Taken")
  private let causality = Supplement("AEREL", "Causality", evaluator: "INVESTIGATOR")
  private let words = Supplement("AERELO", "Causality as Collected", evaluator: "INVESTIGATOR")

  func write(_ event: AdverseEvent, _ context: StudyContext, _ records: inout RecordWriter) {
    records.choice(acn, overallAction(event.actions.compactMap(\.action)))
    records.choice(rel, event.overallCausality)
    for (index, one) in event.causality.enumerated() {
      let qualify = naming(one.drug, index, context)
      if let qualify { records.qualify(qualify(causality), one.assessment) }
      if one.verbatim != one.assessment?.rawValue {
        records.qualify(qualify.map { $0(words) } ?? words, one.verbatim)
      }
    }
    for (index, one) in event.actions.enumerated() {
      if let qualify = naming(one.drug, index, context) {
        records.qualify(qualify(action), one.action)
      }
    }
  }

  /// The action that weighs most: the codelist ACN has no term for several.
  private func overallAction(_ actions: [DrugActionTaken]) -> DrugActionTaken? {
    let order: [DrugActionTaken] = [
      .withdrawn, .interrupted, .doseReduced, .rateReduced, .doseIncreased,
      .doseNotChanged, .notApplicable, .unknown,
    ]
    return order.first(where: actions.contains)
  }

  /// Numbers a qualifier by its drug and names the drug in its label; nil where the study has but
  /// one, and the event's own value says all.
  private func naming(
    _ drug: String?, _ index: Int, _ context: StudyContext
  ) -> ((Supplement) -> Supplement)? {
    guard context.study.drugs.count > 1 || drug != nil && context.drug(drug) == nil else {
      return nil
    }
    let position = context.drugPosition(drug) ?? context.study.drugs.count + index
    let name = context.drugName(drug) ?? "Drug \(position + 1)"
    return { qualifier in
      qualifier.numbered(
        position + 1, label: "\(qualifier.label), \(name)".prefix(utf8Count: 40))
    }
  }
}

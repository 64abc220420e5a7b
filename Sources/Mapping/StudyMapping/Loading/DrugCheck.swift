import ClinicalModel

/// Wherever a mapping names a drug, it must be one of the study's: doses under another name would
/// find neither their dose form nor their causality.
struct DrugCheck {
  private let drugs: [String]
  private let problems: Problems

  init(_ study: Study, _ problems: Problems) {
    drugs = study.drugs.compactMap(\.id)
    self.problems = problems
  }

  func check(_ rules: [RecordRule]) {
    // A study without a list of drugs takes the names as they come.
    for rule in rules {
      for (field, plan) in zip(rule.kind.fields, rule.fields) {
        switch plan {
        case .value(let value)? where rule.kind.name == "dose" && field.name == "drug":
          if !drugs.isEmpty { check(value) }
        case .nested(let entries)? where ["causality", "actions"].contains(field.name):
          for case .value(let value)?? in entries.map(\.first) { check(value) }
        default: break
        }
      }
    }
  }

  private func check(_ plan: ValuePlan) {
    for name in plan.spec.expression?.statedTexts ?? [] where !drugs.contains(name) {
      problems.unknown("drug", name, among: drugs, at: plan.spec.position)
    }
  }
}

extension Expression {
  /// The texts that the mapping itself states as results: constants, and what codes stand for.
  fileprivate var statedTexts: [String] {
    switch self {
    case .constant(let text): [text]
    case .codes(_, let table): table.results
    case .first(let options): options.flatMap(\.statedTexts)
    default: []
    }
  }
}

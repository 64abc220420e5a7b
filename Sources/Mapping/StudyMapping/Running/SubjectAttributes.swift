import ClinicalModel
import SourceModel

/// A subject without the form that its rule reads: what its own attributes say, such as the number by
/// which people know it, is known all the same.
extension RecordEvaluator {
  func fillFromAttributes(_ steps: [FieldSteps], _ target: inout Subject) {
    let own = subject.records.first { $0.isContext && $0.event == .none && $0.form == .none }
    guard let own, !steps.isEmpty else { return }
    load(own)
    for steps in steps {
      var filler = FieldFiller(evaluator: self, program: steps)
      filler.keepsFirst = true
      target.visitFields(&filler)
    }
  }
}

extension RecordRule {
  /// Whether it fills the subject itself, whatever stands in the record.
  fileprivate var readsSubject: Bool { kind.name == "subject" && condition == nil }
}

extension BoundMapping {
  /// The fields of rules for the subject that attributes can fill.
  var attributeSteps: [FieldSteps] {
    mapping.rules.filter(\.readsSubject).map { rule in
      FieldSteps(rule.fields.map { $0.flatMap(readsAttributes) }, self)
    }
  }

  /// The plan, if it reads an attribute of the source's own.
  fileprivate func readsAttributes(_ plan: FieldPlan) -> FieldPlan? {
    guard case .value(let value) = plan else { return nil }
    return value.spec.expressions.contains(where: readsAttributes) ? plan : nil
  }

  private func readsAttributes(_ expression: Expression) -> Bool {
    if case .item(let item) = expression, isContext[item.index] { return true }
    return expression.parts.contains(where: readsAttributes)
  }
}

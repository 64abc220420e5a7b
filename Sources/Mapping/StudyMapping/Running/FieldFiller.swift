import ClinicalModel
import Diagnostics

/// Fills the fields of a record by the plans of a rule.
struct FieldFiller: FieldVisitor {
  /// The mapper keeps it alive; a filler that counted its references would do so for every field.
  private let unmanaged: Unmanaged<RecordEvaluator>
  let plans: [FieldPlan?]
  var evaluator: RecordEvaluator { unmanaged.takeUnretainedValue() }
  var provenance: Provenance { evaluator.provenance }
  /// A field that has its value keeps it; another value for it is a conflict.
  var keepsFirst = false
  /// Whether any field got its value from the source, and not from the mapping alone.
  private(set) var sawSource = false
  private var number = -1

  init(evaluator: RecordEvaluator, plans: [FieldPlan?]) {
    unmanaged = Unmanaged.passUnretained(evaluator)
    self.plans = plans
  }

  /// Steps to the next field; nil when no plan fills it.
  @inline(__always)
  private mutating func next() -> ValuePlan? {
    number += 1
    guard case .value(let plan)? = plans[number] else { return nil }
    return plan
  }

  private mutating func fill<T: Equatable>(
    _ name: StaticString, _ target: inout T?,
    _ make: (RecordEvaluator, ValuePlan) throws(Unplaceable) -> T?
  ) {
    guard let plan = next() else { return }
    unmanaged._withUnsafeGuaranteedRef { fill(name, &target, plan, $0, make) }
  }

  private mutating func fill<T: Equatable>(
    _ name: StaticString, _ target: inout T?, _ plan: ValuePlan, _ evaluator: RecordEvaluator,
    _ make: (RecordEvaluator, ValuePlan) throws(Unplaceable) -> T?
  ) {
    evaluator.beginField()
    do throws(Unplaceable) {
      let made = try make(evaluator, plan)
      if keepsFirst, let old = target, let made, old != made {
        throw Unplaceable(
          .valueConflict, "\(name) is \"\(made)\" here and was \"\(old)\" before; the first is kept"
        )
      }
      evaluator.accept()
      guard let made else { return }
      target = made
      if evaluator.hasTouched { sawSource = true }
    } catch {
      evaluator.reject(error.code, error.explanation)
      if evaluator.hasTouched { sawSource = true }
    }
  }

  mutating func text(_ name: StaticString, _ value: inout String?) {
    fill(name, &value) { e, plan throws(Unplaceable) in try e.text(plan) }
  }

  mutating func integer(_ name: StaticString, _ value: inout Int?) {
    fill(name, &value) { e, plan throws(Unplaceable) in try e.integer(plan) }
  }

  mutating func number(_ name: StaticString, _ value: inout DecimalNumber?) {
    fill(name, &value) { e, plan throws(Unplaceable) in try e.number(plan) }
  }

  mutating func flag(_ name: StaticString, _ value: inout Bool?) {
    fill(name, &value) { e, plan throws(Unplaceable) in try e.flag(plan) }
  }

  mutating func date(_ name: StaticString, _ value: inout PartialDate?) {
    fill(name, &value) { e, plan throws(Unplaceable) in try e.date(plan) }
  }

  mutating func quantity(_ name: StaticString, _ value: inout Quantity?) {
    fill(name, &value) { e, plan throws(Unplaceable) in try e.quantity(plan) }
  }

  mutating func coded(_ name: StaticString, _ value: inout Coded?) {
    fill(name, &value) { e, plan throws(Unplaceable) in try e.coded(plan) }
  }

  mutating func choice<C: Choice>(_ name: StaticString, _ value: inout C?) {
    fill(name, &value) { e, plan throws(Unplaceable) in try e.choice(plan, C.self) }
  }

  mutating func texts(_ name: StaticString, _ values: inout [String]) {
    var kept: [String]? = values.isEmpty ? nil : values
    fill(name, &kept) { e, plan throws(Unplaceable) in
      let texts = try plan.spec.expression.map { x throws(Unplaceable) in try e.texts(x) } ?? []
      return texts.isEmpty ? nil : texts
    }
    values = kept ?? []
  }

  mutating func integers(_ name: StaticString, _ values: inout [Int]) { number += 1 }
  mutating func provenance(_ name: StaticString, _ value: inout Provenance?) {}

  mutating func list<R: Record>(_ name: StaticString, _ records: inout [R]) {
    number += 1
    guard case .nested(let entries)? = plans[number] else { return }
    for plans in entries {
      var record = R()
      var filler = FieldFiller(evaluator: evaluator, plans: plans)
      record.visitFields(&filler)
      guard filler.sawSource else { continue }
      sawSource = true
      records.append(record)
    }
  }
}

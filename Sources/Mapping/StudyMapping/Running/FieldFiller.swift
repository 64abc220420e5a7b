import ClinicalModel
import Diagnostics
import SourceModel

/// Fills the fields of a record by the plans of a rule.
struct FieldFiller: FieldVisitor {
  /// The mapper keeps both alive; a filler that counted its references would do so for every field.
  let unmanaged: Unmanaged<RecordEvaluator>
  let program: Unmanaged<FieldSteps>
  let steps: UnsafeMutableBufferPointer<FieldSteps.Step>
  var evaluator: RecordEvaluator { unmanaged.takeUnretainedValue() }
  var provenance: Provenance { evaluator.provenance }
  /// A field that has its value keeps it; another value for it is a conflict.
  var keepsFirst = false
  /// Whether any field got its value from the source, and not from the mapping alone.
  var sawSource = false
  private(set) var number = -1

  init(evaluator: RecordEvaluator, program: FieldSteps) {
    unmanaged = Unmanaged.passUnretained(evaluator)
    self.program = .passUnretained(program)
    steps = program.steps
  }

  /// How many records to make room for.
  var usualCount: Int { program._withUnsafeGuaranteedRef { $0.usualCount } }

  func note(count: Int) { program._withUnsafeGuaranteedRef { $0.note(count: count) } }

  typealias Make<T> = (RecordEvaluator, ValuePlan) throws(Unplaceable) -> T?

  @inline(__always)
  private mutating func fill<T: Equatable>(
    _ name: StaticString, _ target: inout T?, _ make: Make<T>
  ) {
    number += 1
    guard let plan = steps[number].plan else { return }
    if let item = steps[number].onlyItem, !keepsFirst, recall(item, &target) { return }
    plan._withUnsafeGuaranteedRef { plan in
      unmanaged._withUnsafeGuaranteedRef { evaluate(name, &target, plan, $0, make) }
    }
  }

  private mutating func evaluate<T: Equatable>(
    _ name: StaticString, _ target: inout T?, _ plan: ValuePlan, _ evaluator: RecordEvaluator,
    _ make: Make<T>
  ) {
    let (rejectCount, findingCount) = (evaluator.rejects.count, evaluator.findings.count)
    evaluator.beginField()
    do throws(Unplaceable) {
      let made = try make(evaluator, plan)
      if keepsFirst, let old = target, let made, old != made {
        throw Unplaceable(
          .valueConflict, "\(name) is \"\(made)\" here and was \"\(old)\" before; the first is kept"
        )
      }
      evaluator.accept()
      // What was said of one value is to be said of its like, with their places.
      if evaluator.rejects.count == rejectCount, evaluator.findings.count == findingCount {
        remember(made, evaluator)
      }
      guard let made else { return }
      target = made
    } catch {
      evaluator.reject(error.code, error.explanation)
    }
    if evaluator.hasTouched { sawSource = true }
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
    guard let nested = steps[number].nested else { return }
    for program in nested.takeUnretainedValue().entries {
      var record = R()
      var filler = FieldFiller(evaluator: evaluator, program: program)
      record.visitFields(&filler)
      guard filler.sawSource else { continue }
      sawSource = true
      records.append(record)
    }
  }
}

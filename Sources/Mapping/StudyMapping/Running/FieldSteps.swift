import SourceModel

/// The plans of a rule as one worker follows them, with what it remembers of each.
///
/// Plain pointers: a step is looked at for every field of every record, and no reference may be
/// counted for that.
final class FieldSteps {
  struct Step {
    /// nil where nothing fills the field.
    var plan: Unmanaged<ValuePlan>?
    /// The symbol of the only item that decides the value; nil when more does.
    var onlyItem: Symbol?
    /// That of a `ValueMemo` for the field's type, once there is one.
    var memory: UnsafeMutableRawPointer?
    /// The steps of the entries of a nested list.
    var nested: Unmanaged<NestedSteps>?
  }

  let steps: UnsafeMutableBufferPointer<Step>
  /// How many records the list had, which the rule fills, in the subject that had most; 100 at most.
  private(set) var usualCount = 0
  private let plans: [FieldPlan?]
  private var memos: [AnyObject] = []
  private var nested: [NestedSteps] = []

  init(_ plans: [FieldPlan?], _ bound: BoundMapping) {
    self.plans = plans
    steps = .allocate(capacity: plans.count)
    steps.initialize(repeating: Step())
    for (index, plan) in plans.enumerated() {
      switch plan {
      case nil: break
      case .value(let plan):
        steps[index].plan = .passUnretained(plan)
        steps[index].onlyItem = bound.onlyItem(of: plan)
      case .nested(let entries):
        let entries = NestedSteps(entries.map { FieldSteps($0, bound) })
        nested.append(entries)
        steps[index].nested = .passUnretained(entries)
      }
    }
  }

  deinit { steps.deallocate() }

  @inline(__always)
  func note(count: Int) {
    if count > usualCount, count <= 100 { usualCount = count }
  }

  func addMemo<T>(_ memo: ValueMemo<T>, at number: Int) -> UnsafeMutableRawPointer {
    memos.append(memo)
    steps[number].memory = memo.memory
    return memo.memory
  }
}

final class NestedSteps {
  let entries: [FieldSteps]

  init(_ entries: [FieldSteps]) { self.entries = entries }
}

import ClinicalModel
import SourceModel

/// What plans made of values before.
extension FieldFiller {
  /// Takes what the plan made of the same value before; false when it is not remembered.
  @inline(__always)
  mutating func recall<T: Equatable>(_ item: Symbol, _ target: inout T?) -> Bool {
    guard let memory = steps[number].memory else { return false }
    return unmanaged._withUnsafeGuaranteedRef { evaluator in
      let index = evaluator.index(of: item)
      guard let key = evaluator.key(of: index) else { return false }
      let entry = ValueMemo<T>.entry(for: key, in: memory)
      guard entry.pointee.key == key else { return false }
      target = entry.pointee.made
      guard let index, entry.pointee.isRead else { return true }
      evaluator.accept(index)
      if target != nil { sawSource = true }
      return true
    }
  }

  func remember<T>(_ made: T?, _ evaluator: RecordEvaluator) {
    guard let item = steps[number].onlyItem else { return }
    guard let key = evaluator.key(of: evaluator.index(of: item)) else { return }
    let memory =
      steps[number].memory ?? program.takeUnretainedValue().addMemo(ValueMemo<T>(), at: number)
    ValueMemo<T>.entry(for: key, in: memory).pointee =
      .init(key: key, made: owned(made), isRead: evaluator.hasTouched)
  }

  /// A text of the mapping as one of this worker's own: two workers that count the references of one
  /// text wait for each other.
  private func owned<T>(_ made: T?) -> T? {
    guard let text = made as? String else { return made }
    return String(decoding: Array(text.utf8), as: UTF8.self) as? T
  }
}

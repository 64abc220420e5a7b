import SourceModel

extension RecordEvaluator {
  func holds(_ condition: Condition) -> Bool {
    switch condition {
    case .all(let conditions): return conditions.allSatisfy { holds($0) }
    case .any(let conditions): return conditions.contains { holds($0) }
    case .isAt(let part, let values, let negated):
      return values.contains(path(part) ?? "") != negated
    case .isEmpty(let item, let negated): return (index(of: item) == nil) != negated
    case .equals(let item, let values, let negated):
      guard let index = index(of: item) else { return negated }
      let isOne = subject.withBytes(of: subject.values[index]) { bytes in
        values.contains { equalsIgnoringCase(bytes, $0) }
      }
      return isOne != negated
    }
  }

  /// The values that a condition has read have served their purpose, whatever it decided.
  func accept(itemsOf condition: Condition) {
    for item in condition.items {
      if let index = index(of: item) { accept(index) }
    }
  }
}

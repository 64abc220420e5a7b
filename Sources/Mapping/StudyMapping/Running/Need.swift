/// What a source must have for a value to be made: items, of which some can stand for others.
indirect enum Need {
  case item(ItemReference)
  case all([Need])
  case any([Need])

  func isMet(_ has: (ItemReference) -> Bool) -> Bool {
    switch self {
    case .item(let item): has(item)
    case .all(let needs): needs.allSatisfy { $0.isMet(has) }
    case .any(let needs): needs.contains { $0.isMet(has) }
    }
  }

  /// The needs that each must be met on its own.
  var parts: [Need] {
    if case .all(let needs) = self { return needs.flatMap(\.parts) }
    return [self]
  }

  var items: [ItemReference] {
    switch self {
    case .item(let item): [item]
    case .all(let needs), .any(let needs): needs.flatMap(\.items)
    }
  }
}

extension RecordRule {
  /// All that the rule reads, part by part.
  var needs: [Need] {
    let conditions = condition?.items.map(Need.item) ?? []
    return conditions + fields.compactMap(\.self).flatMap(\.need.parts)
  }
}

extension FieldPlan {
  fileprivate var need: Need {
    switch self {
    case .value(let plan): plan.spec.need
    case .nested(let entries): .all(entries.joined().compactMap { $0?.need })
    }
  }
}

extension ValueSpec {
  fileprivate var need: Need { .all(expressions.map(\.need)) }
}

extension Expression {
  fileprivate var need: Need {
    switch self {
    case .item(let item), .label(let item): .item(item)
    case .first(let options): .any(options.map(\.need))
    default: .all(parts.map(\.need))
    }
  }
}

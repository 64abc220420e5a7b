/// What decides the value that a plan makes of a record.
enum Dependence {
  /// The mapping alone.
  case nothing
  /// The value of one item of the record itself.
  case item(ItemReference)
  case more
}

extension Expression {
  var dependence: Dependence {
    switch self {
    case .constant, .label: .nothing
    case .path: .more
    case .item(let item): item.form == nil ? .item(item) : .more
    default: .of(parts)
    }
  }
}

extension Dependence {
  static func of(_ expressions: [Expression]) -> Dependence {
    expressions.map(\.dependence).reduce(.nothing) { whole, part in
      switch (whole, part) {
      case (.nothing, _): part
      case (_, .nothing): whole
      case (.item(let a), .item(let b)) where a.index == b.index: whole
      default: .more
      }
    }
  }
}

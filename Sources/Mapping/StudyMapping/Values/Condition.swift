/// When a rule applies to a record: `AEYN is 1`, `AEYN is not 0`, `VISIT in A, B`, `X is given`,
/// `X is empty`; a list of them must hold all, `any:` one of them.
/// `path:form-repeat is 2` asks for the record's place in the source.
indirect enum Condition: Sendable {
  case all([Condition])
  case any([Condition])
  case equals(ItemReference, [[UInt8]], negated: Bool)
  case isEmpty(ItemReference, negated: Bool)
  case isAt(PathPart, [String], negated: Bool)

  /// The items whose values decide.
  var items: [ItemReference] {
    switch self {
    case .all(let conditions), .any(let conditions): conditions.flatMap(\.items)
    case .equals(let item, _, _), .isEmpty(let item, _): [item]
    case .isAt: []
    }
  }
}

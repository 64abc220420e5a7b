import YAMLFormat

/// A source item that a mapping names.
struct ItemReference: Sendable {
  /// Its number among the names of the mapping; bound to a symbol of the source later.
  let index: Int
  /// Another form or group of the same subject to take it from; the same event is tried first.
  let form: String?
}

/// How a value is made from a source record.
indirect enum Expression: Sendable {
  case constant(String)
  case item(ItemReference)
  /// The first that is not empty.
  case first([Expression])
  case join([Expression], separator: String)
  case codes(Expression, CodeTable)
  case path(PathPart)
  /// What the first group of a regular expression matches.
  case capture(Expression, TextPattern)
  /// The question or label that the source's metadata give an item.
  case label(ItemReference)
  /// The texts of those check boxes that are checked.
  case checked([(box: Expression, text: String)])
  /// The parts of a text, each looked up where there are codes, else in the source's own list unless
  /// they are wanted as collected.
  case split(Expression, separator: String, codes: CodeTable?, isRaw: Bool)
  /// Whether one of the texts is among those named; nothing when there is no text.
  case has(Expression, [String])
  case dateParts(year: Expression, month: Expression?, day: Expression?, time: Expression?)
}

extension Expression {
  /// The expressions that it is made of.
  var parts: [Expression] {
    switch self {
    case .constant, .item, .path, .label: []
    case .first(let parts), .join(let parts, _): parts
    case .codes(let base, _), .capture(let base, _), .split(let base, _, _, _), .has(let base, _):
      [base]
    case .checked(let boxes): boxes.map(\.box)
    case .dateParts(let year, let month, let day, let time):
      [year, month, day, time].compactMap(\.self)
    }
  }
}

/// A part of the record's place in the source.
enum PathPart: String, CaseIterable, Sendable {
  case study, subject, site, event, form, group, file
  case eventRepeat = "event-repeat"
  case formRepeat = "form-repeat"
  case groupRepeat = "group-repeat"
}

/// An expression and what is to be done with its result for the field it fills.
struct ValueSpec: Sendable {
  var expression: Expression?
  /// Keep the code as collected though the source has a decode for it.
  var isRaw = false
  var unit: Expression?
  var convertTo: String?
  /// For coded fields: where the parts come from.
  var code: Expression?
  var decode: Expression?
  var system: String?
  var version: String?
  var position: YAMLPosition

  var expressions: [Expression] { [expression, unit, code, decode].compactMap(\.self) }
}

/// A finished specification, shared: filling a record passes it around and copies nothing.
final class ValuePlan: Sendable {
  let spec: ValueSpec

  init(_ spec: ValueSpec) { self.spec = spec }
}

/// What fills one field of a record.
enum FieldPlan: Sendable {
  case value(ValuePlan)
  case nested([[FieldPlan?]])
}

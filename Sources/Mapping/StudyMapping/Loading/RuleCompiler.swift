import ClinicalModel
import YAMLFormat

/// Turns the entries of `records:` into rules.
struct RuleCompiler {
  var expressions: ExpressionCompiler
  private var problems: Problems { expressions.problems }
  private static let ruleKeys = ["from", "when", "each"]

  init(expressions: ExpressionCompiler) { self.expressions = expressions }

  /// An entry such as `adverseEvent: {from: …, term: …}`.
  mutating func rules(_ node: YAMLNode) -> [RecordRule] {
    guard let section = Section(node, "an entry of records", problems) else { return [] }
    return section.entries.flatMap { entry -> [RecordRule] in
      guard let kind = RecordKind.named(entry.key.name) else {
        problems.unknown(
          "kind of record", entry.key.name,
          among: RecordKind.all.flatMap { [$0.name, kebab($0.name)] }, at: entry.key.position)
        return []
      }
      return expandEach(entry.value, problems).flatMap { rules(of: kind, $0) }
    }
  }

  private mutating func rules(of kind: RecordKind, _ node: YAMLNode) -> [RecordRule] {
    guard let section = Section(node, kind.name, problems) else { return [] }
    let patterns = section.texts("from")
    if patterns.isEmpty {
      problems.add(
        "\(kind.name) needs from: the form or file that it is read from", at: node.position)
    }
    section.allowOnly(
      Self.ruleKeys + kind.fields.flatMap { [$0.name, kebab($0.name)] }.filter { !$0.isEmpty },
      in: kind.name)
    let condition = section["when"].flatMap { expressions.condition($0) }
    let fields = kind.fields.map { plan(for: $0, in: section) }
    return patterns.map { pattern in
      RecordRule(
        kind: kind, pattern: SourcePattern(pattern), condition: condition,
        conditionText: section["when"].map(describe), fields: fields, position: node.position)
    }
  }

  private func describe(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let text, _): text
    case .sequence(let nodes): nodes.map(describe).joined(separator: " and ")
    case .mapping(let entries): entries.map { describe($0.value, $0.key.name) }.joined()
    }
  }

  private func describe(_ list: YAMLNode, _ quantifier: String) -> String {
    guard case .sequence(let nodes) = list.content else { return describe(list) }
    return nodes.map(describe).joined(separator: quantifier == "any" ? " or " : " and ")
  }

  private mutating func plan(for field: FieldSchema, in section: Section) -> FieldPlan? {
    guard !field.name.isEmpty, let node = section[field.name] ?? section[kebab(field.name)] else {
      return nil
    }
    guard case .list(let nested) = field.type else {
      return .value(expressions.plan(node, for: field))
    }
    let nodes: [YAMLNode]
    if case .sequence(let entries) = node.content { nodes = entries } else { nodes = [node] }
    return .nested(
      nodes.flatMap { expandEach($0, problems) }.map { nestedPlans($0, field, nested) })
  }

  /// An entry of a list within a record, such as `causality`: constants that say what it
  /// is about, and a value that is written as in any other field.
  private mutating func nestedPlans(
    _ node: YAMLNode, _ list: FieldSchema, _ fields: [FieldSchema]
  ) -> [FieldPlan?] {
    guard let section = Section(node, list.name, problems), let shape = NestedShape[list.name]
    else {
      return fields.map { _ in nil }
    }
    let names = fields.map(\.name) + shape.constants.values
    section.allowOnly(names + ExpressionCompiler.valueKeys, in: list.name)
    return fields.map { field in
      if let key = shape.constants[field.name] { return constant(section, key, field) }
      if field.name == shape.main, section[field.name] == nil {
        return .value(expressions.plan(node, for: field, ignoring: names))
      }
      return section[field.name].map { .value(expressions.plan($0, for: field)) }
    }
  }

  private func constant(_ section: Section, _ key: String, _ field: FieldSchema) -> FieldPlan? {
    guard let node = section[key], let text = problems.text(node, key) else { return nil }
    if case .choice(let values) = field.type, !values.contains(text) {
      problems.unknown("value of \(key)", text, among: values, at: node.position)
    }
    return .value(ValuePlan(ValueSpec(expression: .constant(text), position: node.position)))
  }
}

/// How the entries of a nested list are written.
struct NestedShape {
  /// Fields that are constants, and the key that each is written with.
  let constants: [String: String]
  /// The field that the entry's own expression fills.
  let main: String

  static subscript(_ list: String) -> NestedShape? {
    switch list {
    case "causality": NestedShape(constants: ["drug": "for"], main: "assessment")
    case "actions": NestedShape(constants: ["drug": "for"], main: "action")
    case "populations": NestedShape(constants: ["population": "for"], main: "included")
    case "findings":
      NestedShape(
        constants: ["code": "code", "name": "name", "category": "category"], main: "result")
    case "qualifiers":
      NestedShape(
        constants: [
          "name": "name", "label": "label", "origin": "origin", "evaluator": "evaluator",
        ], main: "value")
    default: nil
    }
  }
}

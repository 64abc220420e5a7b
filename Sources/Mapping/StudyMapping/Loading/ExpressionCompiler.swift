import ClinicalModel
import YAMLFormat

/// Turns the values of rules into expressions, and notes what is wrong with them.
struct ExpressionCompiler {
  let problems: Problems
  /// The tables of the mapping's `codes:` section.
  let codeTables: [String: YAMLNode]
  private(set) var itemNames: [String] = []
  private var itemNumbers: [String: Int] = [:]
  /// Where each item is first named.
  private(set) var itemPositions: [YAMLPosition] = []

  init(problems: Problems, codeTables: [String: YAMLNode]) {
    self.problems = problems
    self.codeTables = codeTables
  }

  /// What an expression is made of, at any depth.
  static let sourceKeys = [
    "item", "value", "first", "else", "join", "with", "codes", "in", "path", "capture", "of",
    "label-of", "checked", "split", "has", "date",
  ]
  /// What a field as a whole can say besides.
  static let valueKeys =
    sourceKeys + ["raw", "unit", "to", "code", "decode", "system", "version"]

  mutating func reference(_ name: String, at position: YAMLPosition, form: String? = nil)
    -> ItemReference
  {
    if let number = itemNumbers[name] { return ItemReference(index: number, form: form) }
    itemNumbers[name] = itemNames.count
    itemNames.append(name)
    itemPositions.append(position)
    return ItemReference(index: itemNames.count - 1, form: form)
  }

  /// An expression where no field-specific keys are expected.
  mutating func expression(_ node: YAMLNode, _ field: FieldSchema) -> Expression? {
    switch node.content {
    case .scalar(let name, _):
      guard node.text != nil else {
        problems.add("\(field.name): an item's name is expected", at: node.position)
        return nil
      }
      return .item(reference(name, at: node.position))
    case .sequence(let nodes): return .first(nodes.compactMap { expression($0, field) })
    case .mapping:
      guard let section = Section(node, field.name, problems) else { return nil }
      section.allowOnly(Self.sourceKeys, in: "a source of \(field.name)")
      return base(section, field)
    }
  }

  mutating func base(_ section: Section, _ field: FieldSchema) -> Expression? {
    var result = source(section, field)
    if let node = section["split"], let base = result {
      let table = section["codes"].map { codes($0, field, isChecked: section["has"] == nil) }
      result = .split(
        base, separator: problems.text(node, "split") ?? ",", codes: table,
        isRaw: section.flag("raw") ?? false)
    } else if let node = section["codes"], let base = result {
      result = .codes(base, codes(node, field, isChecked: section["has"] == nil))
    }
    if let node = section["has"], let base = result {
      result = .has(base, problems.texts(node, "has"))
    }
    if let node = section["capture"], let base = result {
      result = capture(node, base)
    }
    if let node = section["else"], let other = expression(node, field) {
      result = .first([result, other].compactMap { $0 })
    }
    return result
  }

  /// Keys of which only one can say where a value comes from.
  private static let origins = [
    "item", "value", "first", "of", "path", "label-of", "join", "checked", "date",
  ]
  /// Keys that mean nothing without another one.
  private static let companions = [("in", "item"), ("with", "join")]

  private func checkSources(_ section: Section, _ field: FieldSchema) {
    let given = section.entries.filter { Self.origins.contains($0.key.name) }
    if given.count > 1 {
      problems.add(
        "\(field.name) has two sources, \(given[0].key.name): and \(given[1].key.name):; one is right, "
          + "another can follow under else:", at: given[1].key.position)
    }
    for (key, partner) in Self.companions where section[key] != nil && section[partner] == nil {
      problems.add("\(key): has no meaning without \(partner):", at: section[key]!.position)
    }
  }

  private mutating func source(_ section: Section, _ field: FieldSchema) -> Expression? {
    checkSources(section, field)
    if let node = section["value"] {
      return problems.text(node, "value").map { constant($0, field, at: node.position) }
    }
    if let node = section["item"] { return item(node, form: section.text("in"), field) }
    if let node = section["first"] { return expression(node, field) }
    if let node = section["of"] { return expression(node, field) }
    if let node = section["path"] { return path(node) }
    if let node = section["label-of"] {
      return problems.text(node, "label-of").map { .label(reference($0, at: node.position)) }
    }
    if let node = section["join"] {
      let parts = problems.items(node, "join").compactMap { expression($0, field) }
      return .join(parts, separator: section.text("with") ?? " ")
    }
    if let node = section["checked"] { return checked(node, field) }
    if let node = section["date"] { return dateParts(node, field) }
    return nil
  }

  private mutating func item(_ node: YAMLNode, form: String?, _ field: FieldSchema) -> Expression {
    let names = problems.texts(node, "item")
    let items = names.map { Expression.item(reference($0, at: node.position, form: form)) }
    return items.count == 1 ? items[0] : .first(items)
  }

  /// No text stands for no value, in a field of any type: `[REMARK, {value: ""}]`.
  private func constant(_ text: String, _ field: FieldSchema, at position: YAMLPosition)
    -> Expression
  {
    if case .choice(let values) = field.type, !text.isEmpty, !values.contains(text) {
      problems.unknown("value of \(field.name)", text, among: values, at: position)
    }
    return .constant(text)
  }

  private func path(_ node: YAMLNode) -> Expression? {
    let name = problems.text(node, "path") ?? ""
    guard let part = PathPart(rawValue: name) else {
      problems.unknown(
        "part of the path", name, among: PathPart.allCases.map(\.rawValue), at: node.position)
      return nil
    }
    return .path(part)
  }

  private func capture(_ node: YAMLNode, _ base: Expression) -> Expression {
    let text = problems.text(node, "capture") ?? ""
    guard let pattern = TextPattern(text) else {
      problems.add(TextPattern.fault(in: text), at: node.position)
      return base
    }
    return .capture(base, pattern)
  }

  private mutating func checked(_ node: YAMLNode, _ field: FieldSchema) -> Expression? {
    guard let section = Section(node, "checked", problems) else { return nil }
    var boxes: [(box: Expression, text: String)] = []
    for (key, value) in section.entries {
      guard let text = problems.text(value, key.name) else { continue }
      boxes.append((.item(reference(key.name, at: key.position)), text))
    }
    return .checked(boxes)
  }

  private mutating func dateParts(_ node: YAMLNode, _ field: FieldSchema) -> Expression? {
    guard case .mapping = node.content else { return expression(node, field) }
    guard let section = Section(node, "date", problems) else { return nil }
    section.allowOnly(["year", "month", "day", "time"], in: "date")
    guard let year = section["year"].flatMap({ expression($0, field) }) else {
      problems.add("date: needs a year", at: node.position)
      return nil
    }
    return .dateParts(
      year: year, month: section["month"].flatMap { expression($0, field) },
      day: section["day"].flatMap { expression($0, field) },
      time: section["time"].flatMap { expression($0, field) })
  }

  /// Codes by the name of a table, or written in place.
  private func codes(_ node: YAMLNode, _ field: FieldSchema, isChecked: Bool) -> CodeTable {
    var node = node
    let name = node.text
    if let name {
      guard let table = codeTables[name] else {
        problems.unknown("code table", name, among: codeTables.keys, at: node.position)
        return CodeTable([])
      }
      node = table
    }
    guard let section = Section(node, "codes", problems) else { return CodeTable([]) }
    if isChecked { for (key, value) in section.entries { check(value, of: key, field) } }
    return CodeTable(section.entries.map { ($0.key.name, $0.value.text) }, name: name)
  }

  /// The right-hand sides must be values that the field can take.
  private func check(_ value: YAMLNode, of key: YAMLKey, _ field: FieldSchema) {
    guard let text = value.text else { return }
    switch field.type {
    case .choice(let values) where !values.contains(text):
      problems.unknown("value of \(field.name)", text, among: values, at: value.position)
    case .flag where !["true", "false", "Y", "N"].contains(text):
      problems.add(
        "\(field.name) is yes or no: \(key.name) must stand for true or false, not \"\(text)\"",
        at: value.position)
    default: break
    }
  }
}

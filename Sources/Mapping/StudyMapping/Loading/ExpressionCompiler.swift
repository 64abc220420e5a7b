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
  private static let sourceKeys = [
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

  /// The plan for a field of a given type.
  /// - Parameter extra: keys that stand beside the expression; the caller has then checked all keys.
  mutating func plan(_ node: YAMLNode, for field: FieldSchema, ignoring extra: [String] = [])
    -> ValuePlan
  {
    var spec = ValueSpec(position: node.position)
    guard case .mapping = node.content, let section = Section(node, field.name, problems) else {
      spec.expression = expression(node, field)
      return ValuePlan(spec)
    }
    let faultsBefore = problems.faults.count
    if extra.isEmpty { section.allowOnly(Self.valueKeys, in: field.name) }
    spec.expression = base(section, field)
    spec.isRaw = section.flag("raw") ?? false
    readUnit(section, field, &spec)
    readCoded(section, field, &spec)
    // Where a key is wrong, that has been said, and is the reason.
    let isSound =
      problems.faults.count == faultsBefore
      && section.names.allSatisfy((Self.valueKeys + extra).contains)
    if isSound, spec.expression == nil, spec.code == nil, spec.decode == nil {
      problems.add(
        "\(field.name) says no source: give it item:, value:, first:, join:, path: or the like",
        at: node.position)
    }
    return ValuePlan(spec)
  }

  private mutating func readUnit(_ section: Section, _ field: FieldSchema, _ spec: inout ValueSpec)
  {
    guard section["unit"] != nil || section["to"] != nil else { return }
    guard case .quantity = field.type else {
      problems.add("\(field.name) is no quantity and takes no unit", at: section.position)
      return
    }
    if let node = section["unit"] {
      // A plain text is the unit itself: units rarely stand in an item of their own.
      if let text = node.text {
        spec.unit = .constant(text)
      } else {
        spec.unit = expression(node, field)
      }
    }
    spec.convertTo = section.text("to")
    if let target = spec.convertTo, let node = section["to"], !UnitConversion.units.contains(target)
    {
      problems.unknown("unit", target, among: UnitConversion.units, at: node.position)
    }
  }

  private mutating func readCoded(_ section: Section, _ field: FieldSchema, _ spec: inout ValueSpec)
  {
    let keys = ["code", "decode", "system", "version"]
    guard keys.contains(where: { section[$0] != nil }) else { return }
    guard case .coded = field.type else {
      problems.add(
        "\(field.name) is no coded field; code:, decode:, system: and version: have no place in it",
        at: section.position)
      return
    }
    spec.code = section["code"].flatMap { expression($0, field) }
    spec.decode = section["decode"].flatMap { expression($0, field) }
    spec.system = section.text("system")
    spec.version = section.text("version")
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

  private mutating func base(_ section: Section, _ field: FieldSchema) -> Expression? {
    var result = source(section, field)
    if let node = section["split"], let base = result {
      let table = section["codes"].map { codes($0, field, isChecked: section["has"] == nil) }
      result = .split(base, separator: problems.text(node, "split") ?? ",", codes: table)
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

  private mutating func source(_ section: Section, _ field: FieldSchema) -> Expression? {
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

  private func constant(_ text: String, _ field: FieldSchema, at position: YAMLPosition)
    -> Expression
  {
    if case .choice(let values) = field.type, !values.contains(text) {
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
      problems.add("\"\(text)\" is no regular expression (POSIX extended)", at: node.position)
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

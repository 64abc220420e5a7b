import YAMLFormat

/// Whole fields: an expression with what is to be done to its result.
extension ExpressionCompiler {
  /// The plan for a field of a given type.
  /// - Parameter extra: keys that stand beside the expression; the caller has then checked all keys.
  mutating func plan(_ node: YAMLNode, for field: FieldSchema, ignoring extra: [String] = [])
    -> ValuePlan
  {
    var spec = ValueSpec(position: node.position)
    guard case .mapping = node.content, let whole = Section(node, field.name, problems) else {
      spec.expression = expression(node, field)
      return ValuePlan(spec)
    }
    let section = whole.without(extra)
    let faultsBefore = problems.faults.count
    if extra.isEmpty { section.allowOnly(Self.valueKeys, in: field.name) }
    spec.expression = base(section, field)
    spec.isRaw = section.flag("raw") ?? false
    readUnit(section, field, &spec)
    readCoded(section, field, &spec)
    // Where a key is wrong, that has been said, and is the reason.
    let isSound =
      problems.faults.count == faultsBefore
      && section.names.allSatisfy(Self.valueKeys.contains)
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
}

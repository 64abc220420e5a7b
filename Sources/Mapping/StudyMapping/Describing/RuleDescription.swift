import YAMLFormat

/// An entry of `records:` in words.
public struct RuleDescription: Sendable {
  /// The kind of record, as mappings name it.
  public let kind: String
  /// What `from:` says.
  public let forms: [String]
  /// When it applies, as one line.
  public let condition: String?
  /// How many records it makes of one source record: more than one where `each:` repeats it.
  public let repeats: Int
  public let fields: [FieldDescription]
}

/// How one field of a record is filled, in words.
public struct FieldDescription: Hashable, Sendable {
  /// The field, `causality.assessment` where it lies in a list.
  public var name: String
  /// The name of the qualifier, where it is one.
  public var qualifier: String?
  /// What the entry of a list is about: a drug, a population.
  public var about: String?
  public var source: String
}

extension StudyMapping {
  /// What each entry of `records:` does, in their order.
  public var ruleDescriptions: [RuleDescription] {
    var groups: [[RecordRule]] = []
    for rule in rules {
      if let last = groups.last?.last, last.position == rule.position,
        last.kind.name == rule.kind.name
      {
        groups[groups.count - 1].append(rule)
      } else {
        groups.append([rule])
      }
    }
    return groups.map(describe)
  }

  /// Rules of one entry of `records:`: those of several forms, and those that `each:` made.
  private func describe(_ rules: [RecordRule]) -> RuleDescription {
    let words = FieldWords(words: ExpressionWords(itemNames: itemNames))
    var variants: [[FieldDescription]] = []
    for rule in rules {
      let fields = words.fields(rule.fields, of: rule.kind.fields)
      if !variants.contains(fields) { variants.append(fields) }
    }
    let conditions = distinct(rules.compactMap { $0.condition.map(words.words.condition) })
    return RuleDescription(
      kind: rules[0].kind.name, forms: distinct(rules.map(\.pattern.text)),
      condition: conditions.isEmpty ? nil : conditions.joined(separator: "; "),
      repeats: variants.count, fields: merged(variants))
  }

  /// The same field of all variants in one: what differs stands one after the other.
  private func merged(_ variants: [[FieldDescription]]) -> [FieldDescription] {
    (0..<(variants.map(\.count).min() ?? 0)).map { index in
      let all = variants.map { $0[index] }
      var field = all[0]
      field.source = distinct(all.map(\.source)).joined(separator: "; ")
      let names = distinct(all.compactMap(\.qualifier))
      field.qualifier = names.isEmpty ? nil : names.joined(separator: ", ")
      let topics = distinct(all.compactMap(\.about))
      field.about = topics.isEmpty ? nil : topics.joined(separator: ", ")
      return field
    }
  }
}

/// Each text once, in order.
func distinct(_ texts: [String]) -> [String] {
  var seen: Set<String> = []
  return texts.filter { seen.insert($0).inserted }
}

/// Says in words how the fields of a record are filled.
private struct FieldWords {
  let words: ExpressionWords

  func fields(_ plans: [FieldPlan?], of schema: [FieldSchema]) -> [FieldDescription] {
    zip(schema, plans).flatMap { field, plan -> [FieldDescription] in
      switch plan {
      case nil: []
      case .value(let plan)?: [FieldDescription(name: field.name, source: words.value(plan.spec))]
      case .nested(let entries)?: entries.flatMap { nested($0, field) }
      }
    }
  }

  /// An entry of a list: its constants say what it is about, the rest are its fields.
  private func nested(_ plans: [FieldPlan?], _ list: FieldSchema) -> [FieldDescription] {
    guard case .list(let schema) = list.type, let shape = NestedShape[list.name] else { return [] }
    var about: [String] = []
    var qualifier: String?
    var fields: [FieldDescription] = []
    for (field, plan) in zip(schema, plans) {
      guard case .value(let plan)? = plan else { continue }
      guard shape.constants[field.name] != nil, case .constant(let text)? = plan.spec.expression
      else {
        fields.append(
          FieldDescription(name: "\(list.name).\(field.name)", source: words.value(plan.spec)))
        continue
      }
      if list.name == "qualifiers", field.name == "name" {
        qualifier = text
      } else {
        about.append(text)
      }
    }
    let topic = about.isEmpty ? nil : about.joined(separator: ", ")
    return fields.map {
      FieldDescription(name: $0.name, qualifier: qualifier, about: topic, source: $0.source)
    }
  }
}

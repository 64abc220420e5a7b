/// Says in words how a value is made.
struct ExpressionWords {
  /// Names of the items, by their numbers.
  let itemNames: [String]

  func value(_ plan: ValueSpec) -> String {
    var words: [String] = []
    switch plan.expression {
    case .constant(let text)?: words.append("always \"\(text)\"")
    case let expression?: words.append(text(expression))
    case nil: break
    }
    if plan.isRaw { words.append("as collected, not decoded") }
    if case .constant(let unit)? = plan.unit {
      words.append("in \(unit)")
    } else if let unit = plan.unit {
      words.append("unit: \(text(unit))")
    }
    if let target = plan.convertTo { words.append("converted to \(target)") }
    if let code = plan.code { words.append("code: \(text(code))") }
    if let decode = plan.decode { words.append("decode: \(text(decode))") }
    let dictionary = [plan.system, plan.version].compactMap(\.self).joined(separator: " ")
    if !dictionary.isEmpty { words.append("dictionary: \(dictionary)") }
    return words.joined(separator: ", ")
  }

  func text(_ expression: Expression) -> String {
    switch expression {
    case .constant(let text): "\"\(text)\""
    case .item(let item): name(item)
    case .first(let options): options.map(text).joined(separator: ", else ")
    case .join(let parts, let separator):
      parts.map(text).joined(separator: " and ") + " joined by \"\(separator)\""
    case .codes(let base, let table): text(base) + ", " + codes(table)
    case .path(let part): part.words
    case .capture(let base, let pattern): "of \(text(base)) what matches \(pattern.source)"
    case .label(let item): "the label of \(name(item))"
    case .checked(let boxes):
      "those checked of "
        + boxes.map { "\(text($0.box)) = \"\($0.text)\"" }.joined(separator: ", ")
    case .split(let base, let separator, let table, _):
      "\(text(base)) split at \"\(separator)\"" + (table.map { ", each \(codes($0))" } ?? "")
    case .has(let base, let names): "whether \(text(base)) has \(names.joined(separator: " or "))"
    case .dateParts(let year, let month, let day, let time):
      [("year", year), ("month", month), ("day", day), ("time", time)]
        .compactMap { part, from in from.map { "\(part) \(text($0))" } }.joined(separator: ", ")
    }
  }

  func condition(_ condition: Condition) -> String {
    switch condition {
    case .all(let parts): return parts.map { self.part($0) }.joined(separator: " and ")
    case .any(let parts): return parts.map { self.part($0) }.joined(separator: " or ")
    case .isEmpty(let item, let negated): return "\(name(item)) is \(negated ? "given" : "empty")"
    case .isAt(let part, let values, let negated): return part.words + verb(values, negated)
    case .equals(let item, let values, let negated):
      return name(item) + verb(values.map { String(decoding: $0, as: UTF8.self) }, negated)
    }
  }

  private func verb(_ texts: [String], _ negated: Bool) -> String {
    let verb = texts.count > 1 ? (negated ? "not in" : "in") : (negated ? "is not" : "is")
    return " \(verb) \(texts.joined(separator: ", "))"
  }

  /// A part of a condition, in brackets where it has parts of its own.
  private func part(_ condition: Condition) -> String {
    switch condition {
    case .all(let parts) where parts.count > 1, .any(let parts) where parts.count > 1:
      "(\(self.condition(condition)))"
    default: self.condition(condition)
    }
  }

  private func name(_ item: ItemReference) -> String {
    item.form.map { "\(itemNames[item.index]) of \($0)" } ?? itemNames[item.index]
  }

  private func codes(_ table: CodeTable) -> String {
    if let name = table.name { return "by codes \(name)" }
    return "where " + table.words
  }
}

extension CodeTable {
  /// `M, 남 = M; F, 여 = F`: each text once, with all codes that stand for it.
  var words: String {
    let entries = entries
    return distinct(entries.map(\.text)).map { text in
      entries.filter { $0.text == text }.map(\.code).joined(separator: ", ") + " = \(text)"
    }.joined(separator: "; ")
  }

  /// The codes as written and what they stand for.
  var entries: [(code: String, text: String)] {
    codes.map { code in
      let text = Array(code.utf8).withUnsafeBytes { look(up: $0) }
      return (code, (text ?? nil) ?? "nothing")
    }
  }
}

extension PathPart {
  var words: String {
    switch self {
    case .study: "the study as the source names it"
    case .subject: "the subject's key"
    case .site: "the subject's site"
    case .event: "the event's name"
    case .form: "the form's name"
    case .group: "the group's name"
    case .file: "the file's name"
    case .eventRepeat: "the event's repeat key"
    case .formRepeat: "the form's repeat key"
    case .groupRepeat: "the group's repeat key"
    }
  }
}

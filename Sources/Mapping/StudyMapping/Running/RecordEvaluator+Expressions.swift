import ClinicalModel
import SourceModel

extension RecordEvaluator {
  func evaluate(_ expression: Expression) throws(Unplaceable) -> Found {
    switch expression {
    case .constant(let text): return .text(text)
    case .item(let item):
      guard let index = index(of: item) else { return .nothing }
      touch(index)
      return .value(index)
    case .first(let options): return try first(options)
    case .join(let parts, let separator): return try join(parts, separator)
    case .codes(let base, let table): return try look(up: base, in: table)
    case .path(let part): return path(part).map { .text($0) } ?? .nothing
    case .capture(let base, let pattern):
      guard let text = text(try evaluate(base)) else { return .nothing }
      guard text.utf8.count <= TextPattern.longestText else {
        throw Unplaceable(
          .codeUnknown,
          "longer than \(TextPattern.longestText) bytes, in which no pattern is looked for")
      }
      guard let match = pattern.firstMatch(in: text) else {
        throw Unplaceable(.codeUnknown, "\"\(text)\" does not match the pattern \(pattern.source)")
      }
      return .text(match)
    case .label(let item): return bound.labels[item.index].map { .text($0) } ?? .nothing
    case .has(let base, let names):
      let texts = try texts(base)
      guard !texts.isEmpty else { return .nothing }
      return .text((texts + (try codes(base))).contains { names.contains($0) } ? "Y" : "N")
    case .checked, .split:
      let texts = try texts(expression)
      return texts.isEmpty ? .nothing : .text(texts.joined(separator: "; "))
    case .dateParts(let year, let month, let day, let time):
      return try isoText(year: year, month: month, day: day, time: time).map { .text($0) }
        ?? .nothing
    }
  }

  private func first(_ options: [Expression]) throws(Unplaceable) -> Found {
    for option in options {
      let found = try evaluate(option)
      if case .nothing = found { continue }
      return found
    }
    return .nothing
  }

  private func join(_ parts: [Expression], _ separator: String) throws(Unplaceable) -> Found {
    var texts: [String] = []
    for part in parts {
      if let text = decodedText(try evaluate(part), raw: false) { texts.append(text) }
    }
    return texts.isEmpty ? .nothing : .text(texts.joined(separator: separator))
  }

  private func look(up base: Expression, in table: CodeTable) throws(Unplaceable) -> Found {
    let found = try evaluate(base)
    let answer: String??
    switch found {
    case .nothing: return .nothing
    case .value(let index):
      answer = subject.withBytes(of: subject.values[index]) { table.look(up: $0) }
    case .text(let text): answer = look(up: text, table)
    }
    if let answer { return answer.map { .text($0) } ?? .nothing }
    // A coded value whose decode is what the table knows.
    if let decode = decodedText(found, raw: false), let answer = look(up: decode, table) {
      return answer.map { .text($0) } ?? .nothing
    }
    if isUnknownWord(found) { return .nothing }
    throw unknown(text(found) ?? "", table)
  }

  func look(up text: String, _ table: CodeTable) -> String?? {
    var text = text
    return text.withUTF8 { table.look(up: UnsafeRawBufferPointer($0)) }
  }

  func unknown(_ code: String, _ table: CodeTable) -> Unplaceable {
    let right = table.codes.prefix(12).joined(separator: ", ")
    return Unplaceable(
      .codeUnknown, "the code \"\(code)\" is not among those of the mapping: \(right)")
  }

  func texts(_ expression: Expression) throws(Unplaceable) -> [String] {
    switch expression {
    case .checked(let boxes):
      var texts: [String] = []
      for (box, text) in boxes where isChecked(try evaluate(box)) { texts.append(text) }
      return texts
    case .split(let base, let separator, let codes, let isRaw):
      return try parts(of: base, separator, codes, isRaw: isRaw)
    default: return decodedText(try evaluate(expression), raw: false).map { [$0] } ?? []
    }
  }

  private func isChecked(_ found: Found) -> Bool {
    guard let text = text(found) else { return false }
    return !["", "0", "N", "NO", "FALSE", "UNCHECKED"].contains(text.uppercased())
  }

  func path(_ part: PathPart) -> String? {
    switch part {
    case .study: return subject.study
    case .subject: return subject.key
    case .site: return subject.site
    case .event: return subject.symbols.text(record.event)
    case .eventRepeat: return subject.symbols.text(record.eventRepeat)
    case .form: return subject.symbols.text(record.form)
    case .formRepeat: return subject.symbols.text(record.formRepeat)
    case .group: return subject.symbols.text(record.group)
    case .groupRepeat: return subject.symbols.text(record.groupRepeat)
    case .file: return subject.files[Int(record.file)]
    }
  }

  // MARK: - Texts

  /// The text as it stands.
  func text(_ found: Found) -> String? {
    switch found {
    case .nothing: nil
    case .value(let index): subject.text(of: subject.values[index])
    case .text(let text): text
    }
  }

  /// The text that a coded value stands for in the source's own code list, else as it stands.
  func decodedText(_ found: Found, raw: Bool) -> String? {
    if !raw, case .value(let index) = found, let decode = decode(of: index) { return decode }
    return text(found)
  }

  func decode(of index: Int) -> String? {
    let value = subject.values[index]
    guard let table = bound.decodes(of: value.item) else { return nil }
    return subject.withBytes(of: value) { table.look(up: $0) } ?? nil
  }

  func isUnknownWord(_ found: Found) -> Bool {
    guard case .value(let index) = found else { return false }
    return subject.withBytes(of: subject.values[index]) { bytes in
      bound.mapping.unknownWords.contains { equalsIgnoringCase(bytes, $0) }
    }
  }
}

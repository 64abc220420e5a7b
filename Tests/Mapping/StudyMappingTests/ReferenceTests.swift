import Testing

@testable import StudyMapping

/// The reference of the mapping language, `docs/mapping.md`, against the code.
@Suite struct ReferenceTests {
  /// Blocks of YAML; `isWhole` where the text before says so.
  private func blocks(_ text: String) -> [(yaml: String, isWhole: Bool)] {
    var blocks: [(yaml: String, isWhole: Bool)] = []
    var lines: [Substring]?
    var isWhole = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "<!-- a whole mapping -->" { isWhole = true }
      if line == "```yaml" {
        lines = []
      } else if line == "```", let block = lines {
        blocks.append((block.joined(separator: "\n"), isWhole))
        (lines, isWhole) = (nil, false)
      } else {
        lines?.append(line)
      }
    }
    return blocks
  }

  @Test func wholeMappingsLoad() throws {
    let whole = blocks(try Repository.text("docs/mapping.md")).filter(\.isWhole)
    #expect(whole.count >= 2)
    for block in whole {
      _ = try StudyMapping.load(Array(block.yaml.utf8), file: "docs/mapping.md")
    }
  }

  @Test func everyKeyAndFieldIsDescribed() throws {
    let text = try Repository.text("docs/mapping.md")
    for key in StudyMapping.topKeys { #expect(text.contains("`\(key)"), "\(key)") }
    for key in ExpressionCompiler.valueKeys { #expect(text.contains("\(key):"), "\(key)") }
    for kind in RecordKind.all {
      let start = try #require(text.range("\n### \(kind.name)\n"), "\(kind.name)")
      let section = text[start...].dropFirst(4).prefix { $0 != "#" }
      for field in kind.fields where !field.name.isEmpty {
        #expect(section.contains("| `\(field.name)` |"), "\(kind.name) \(field.name)")
      }
    }
  }

  @Test func fieldTablesAreWhatTheModelSays() throws {
    let text = try Repository.text("docs/mapping.md")
    let mark = "<!-- fields of records, written by the tests: RECORD=1 -->\n"
    let start = try #require(text.range(mark))
    let own = String(text[..<start]) + mark + fieldTables
    try Repository.expect("docs/mapping.md", toBe: Array(own.utf8))
  }

  private var fieldTables: String {
    RecordKind.all.map { kind in
      "\n### \(kind.name)\n\n| field | takes | is |\n|---|---|---|\n"
        + kind.fields.filter { !$0.name.isEmpty }.map { row($0, of: kind.name) }.joined()
    }.joined()
  }

  private func row(_ field: FieldSchema, of kind: String) -> String {
    let meaning = FieldMeanings.meaning(of: field.name, in: kind) ?? ""
    return "| `\(field.name)` | \(takes(field.type)) | \(meaning) |\n"
  }

  private func takes(_ type: FieldType) -> String {
    switch type {
    case .text: "text"
    case .integer: "whole number"
    case .number: "number"
    case .flag: "yes or no"
    case .date: "date"
    case .quantity: "number and unit"
    case .coded: "coded term"
    case .texts: "texts"
    case .integers: "whole numbers"
    case .choice(let values): values.joined(separator: ", ")
    case .list: "list, see above"
    }
  }
}

extension String {
  fileprivate func range(_ needle: String) -> Index? {
    let all = Array(utf8)
    let part = Array(needle.utf8)
    guard all.count >= part.count else { return nil }
    let place = (0...(all.count - part.count)).first { start in
      all[start] == part[0] && all[start..<(start + part.count)].elementsEqual(part)
    }
    return place.map { utf8.index(startIndex, offsetBy: $0) }
  }
}

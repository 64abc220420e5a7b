import ClinicalModel
import Diagnostics
import YAMLFormat

/// Fills a record of the model from a YAML mapping whose keys are the record's fields: the study
/// section is read so. `kebab-case` and `camelCase` are the same.
func record<R: Record>(_ type: R.Type, from node: YAMLNode, _ what: String, _ problems: Problems)
  -> R
{
  var record = R()
  guard let section = Section(node, what, problems) else { return record }
  var visitor = YAMLVisitor(section: section, problems: problems)
  record.visitFields(&visitor)
  section.allowOnly(visitor.known.flatMap { [$0, kebab($0)] }, in: what)
  return record
}

/// `birthDate` as `birth-date`, `uniqueID` as `unique-id`, `serumMProtein` as `serum-m-protein`.
public func kebab(_ name: String) -> String {
  let letters = Array(name)
  return letters.indices.map { index in
    guard letters[index].isUppercase else { return String(letters[index]) }
    let followsCapital = index > 0 && letters[index - 1].isUppercase
    let endsCapitals = index + 1 == letters.count || letters[index + 1].isUppercase
    let isInside = index == 0 || followsCapital && endsCapitals
    return (isInside ? "" : "-") + letters[index].lowercased()
  }.joined()
}

private struct YAMLVisitor: FieldVisitor {
  let section: Section
  let problems: Problems
  var known: [String] = []

  private mutating func node(_ name: StaticString) -> YAMLNode? {
    known.append(name.description)
    return section[name.description] ?? section[kebab(name.description)]
  }

  mutating func text(_ name: StaticString, _ value: inout String?) {
    if let node = node(name) { value = problems.text(node, name.description) }
  }

  mutating func integer(_ name: StaticString, _ value: inout Int?) {
    guard let node = node(name) else { return }
    value = node.text.flatMap(wholeNumber)
    if value == nil { wrong(name, WholeNumber.words, node) }
  }

  mutating func number(_ name: StaticString, _ value: inout DecimalNumber?) {
    guard let node = node(name) else { return }
    value = node.text.flatMap { DecimalNumber($0) }
    if value == nil { wrong(name, "a number", node) }
  }

  mutating func flag(_ name: StaticString, _ value: inout Bool?) {
    guard let node = node(name) else { return }
    value = ["true": true, "yes": true, "false": false, "no": false][node.text ?? ""]
    if value == nil { wrong(name, "true or false", node) }
  }

  mutating func date(_ name: StaticString, _ value: inout PartialDate?) {
    guard let node = node(name) else { return }
    value = node.text.flatMap { PartialDate(iso8601: $0) }
    if value == nil { wrong(name, "an ISO 8601 date", node) }
  }

  /// `20 mg/m2`.
  mutating func quantity(_ name: StaticString, _ value: inout Quantity?) {
    guard let node = node(name) else { return }
    let parts = (node.text ?? "").split(separator: " ", maxSplits: 1)
    if let number = parts.first.flatMap({ DecimalNumber(String($0)) }) {
      value = Quantity(number, unit: parts.count > 1 ? String(parts[1]) : nil)
    } else {
      wrong(name, "a number and a unit such as 20 mg/m2", node)
    }
  }

  mutating func coded(_ name: StaticString, _ value: inout Coded?) {
    guard let node = node(name), let text = problems.text(node, name.description) else { return }
    value = Coded(verbatim: text)
  }

  mutating func choice<C: Choice>(_ name: StaticString, _ value: inout C?) {
    guard let node = node(name) else { return }
    let text = node.text ?? ""
    value = C(rawValue: text) ?? C(rawValue: text.uppercased())
    if value == nil {
      problems.unknown(
        "value of \(name)", text, among: C.allCases.map(\.rawValue), at: node.position)
    }
  }

  mutating func texts(_ name: StaticString, _ values: inout [String]) {
    if let node = node(name) { values = problems.texts(node, name.description) }
  }

  mutating func integers(_ name: StaticString, _ values: inout [Int]) {
    if let node = node(name) { values = problems.integers(node, name.description) }
  }

  mutating func list<R: Record>(_ name: StaticString, _ records: inout [R]) {
    guard let node = node(name) else { return }
    let what = "an entry of \(name)"
    records = problems.items(node, name.description).map {
      record(R.self, from: $0, what, problems)
    }
  }

  mutating func provenance(_ name: StaticString, _ value: inout Provenance?) {}

  private func wrong(_ name: StaticString, _ right: String, _ node: YAMLNode) {
    problems.add("\(name) must be \(right), here is \(node.kind)", at: node.position)
  }
}

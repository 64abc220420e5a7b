import Diagnostics
import SourceModel
import YAMLFormat

/// Whether a source has what a mapping reads. What no metadata and no file knows is a mistake in
/// the mapping; what one file of a form lacks and others have is a mistake in that file.
///
/// Of alternatives (`[A, B]`, `else:`) one is enough, and a constant among them always is there:
/// `[REMARK, {value: ""}]` reads a column that some sites do not have.
struct SourceCheck {
  private let mapping: StudyMapping
  private let dictionary: SourceDictionary
  private let known: Set<String>
  private let rules: [Rule]

  /// A rule, its needs, and the heads of the files that it reads.
  private struct Rule {
    let rule: RecordRule
    let needs: [Need]
    let heads: [Int]
  }

  init(_ mapping: StudyMapping, _ dictionary: SourceDictionary) {
    self.mapping = mapping
    self.dictionary = dictionary
    known = Set(dictionary.items.keys).union(dictionary.itemsOfGroup.values.joined())
    rules = mapping.rules.map { rule in
      let heads = dictionary.heads.indices.filter {
        let form = dictionary.heads[$0].form
        return rule.pattern.matchesForm(form)
      }
      return Rule(rule: rule, needs: rule.needs, heads: heads)
    }
  }

  func run() throws(Fault) {
    guard !known.isEmpty else { return }
    try checkForms()
    try checkMapping()
    try checkFiles()
  }

  /// Forms that the run has no file of: their rules make nothing, and may be meant to.
  var findings: [Finding] {
    guard !dictionary.heads.isEmpty else { return [] }
    var told: Set<String> = []
    return rules.compactMap { rule in
      guard rule.heads.isEmpty, told.insert(rule.rule.pattern.text).inserted else { return nil }
      return Finding(
        .formMissing, .warning,
        "no file of this run is of the form \"\(rule.rule.pattern.text)\""
          + suggestion(for: rule.rule.pattern.text, among: dictionary.heads.map(\.form)),
        at: Location(
          file: mapping.file, line: rule.rule.position.line, column: rule.rule.position.column))
    }
  }
}

extension SourceCheck {
  private func name(_ item: ItemReference) -> String { mapping.itemNames[item.index] }

  /// Attributes stand in no metadata, and a form that is not here can't be asked.
  private func exists(_ item: ItemReference, in names: Set<String>) -> Bool {
    name(item).contains("@") || names.contains(name(item))
  }

  /// When no rule finds its form, the mapping is another study's: that is said once, and not for
  /// every item.
  private func checkForms() throws(Fault) {
    let forms = dictionary.heads.map(\.form) + dictionary.forms.keys
    let groups = dictionary.groups.keys + dictionary.heads.map(\.form)
    guard !forms.isEmpty, let first = mapping.rules.first else { return }
    let reads = mapping.rules.contains { rule in
      (forms + groups).contains { rule.pattern.matchesForm($0) }
    }
    guard !reads else { return }
    let here = Set(forms).sorted().prefix(8).joined(separator: ", ")
    throw Fault(
      .mappingWrong,
      "no rule reads a form of this source; it has \(here)"
        + (Set(forms).count > 8 ? " …" : "")
        + suggestion(for: first.pattern.text, among: forms),
      at: Location(file: mapping.file, line: first.position.line, column: first.position.column))
  }

  private func checkMapping() throws(Fault) {
    let problems = Problems(file: mapping.file)
    var told: Set<Int> = []
    for rule in rules where dictionary.heads.isEmpty || !rule.heads.isEmpty {
      let ofFiles = Set(rule.heads.flatMap { dictionary.heads[$0].items })
      for need in rule.needs {
        let names = need.items.contains { $0.form != nil } || rule.heads.isEmpty ? known : ofFiles
        guard !need.isMet({ exists($0, in: names) }) else { continue }
        for item in need.items where !exists(item, in: names) && told.insert(item.index).inserted {
          let what = rule.heads.isEmpty ? "item" : "column of \(rule.rule.pattern.text)"
          problems.unknown(
            what, name(item), among: names.sorted(), at: mapping.itemPositions[item.index])
        }
      }
    }
    try problems.throwIfAny()
  }

  private func checkFiles() throws(Fault) {
    var missing: [Int: [Need]] = [:]
    for rule in rules {
      let shared = sharedItems(with: rule.rule)
      for head in rule.heads {
        let names = Set(dictionary.heads[head].items)
        if lacksRepetition(rule.needs, shared, names) { continue }
        missing[head, default: []] += rule.needs.filter { need in
          need.items.allSatisfy { $0.form == nil } && !need.isMet { exists($0, in: names) }
        }
      }
    }
    let lines = missing.sorted { $0.key < $1.key }.compactMap { head, needs in
      needs.isEmpty ? nil : (dictionary.heads[head], text(of: needs, in: dictionary.heads[head]))
    }
    guard let (head, text) = lines.first else { return }
    let others = lines.dropFirst().map { "\n\($0.0.file):\($0.0.line): \($0.1)" }.joined()
    throw Fault(.inputUnparsable, text + others, at: Location(file: head.file, line: head.line))
  }

  /// What all repetitions of an `each:` read; nil for a rule that is not repeated.
  private func sharedItems(with rule: RecordRule) -> Set<Int>? {
    let siblings = rules.filter {
      $0.rule.position == rule.position && $0.rule.pattern.text == rule.pattern.text
    }
    guard siblings.count > 1 else { return nil }
    let items = siblings.map { Set($0.needs.flatMap(\.items).map(\.index)) }
    return items.dropFirst().reduce(items[0]) { $0.intersection($1) }
  }

  /// A wide file may have fewer repetitions than the mapping has room for.
  private func lacksRepetition(_ needs: [Need], _ shared: Set<Int>?, _ names: Set<String>) -> Bool {
    guard let shared else { return false }
    return needs.flatMap(\.items).allSatisfy {
      shared.contains($0.index) || !names.contains(name($0))
    }
  }

  private func text(of needs: [Need], in head: FileHead) -> String {
    let unread = head.items.filter { !mapping.itemNames.contains($0) }
    var names: [String] = []
    for need in needs {
      let text = need.items.map { described($0, unread) }.joined(separator: " or ")
      if !names.contains(text) { names.append(text) }
    }
    let what = names.count == 1 ? "column" : "columns"
    return
      "missing \(what) \(names.joined(separator: ", ")); other files of \(head.form) have what "
      + "the mapping reads here"
  }

  /// The item as the mapping names it, what else it may be called, and what is near it in the file.
  private func described(_ item: ItemReference, _ unread: [String]) -> String {
    let name = name(item)
    let heads = mapping.tabular.aliases.filter { $0.name == name }.map { "\"\($0.head)\"" }
    let others = heads.isEmpty ? "" : " or \(heads.joined(separator: ", "))"
    let near = nearestName(to: name, among: unread).map { " (did you mean \"\($0)\"?)" } ?? ""
    return "\"\(name)\"" + others + near
  }
}

extension FindingCode {
  /// The mapping reads a form of which the run has no file.
  public static let formMissing = FindingCode("form-missing")
}

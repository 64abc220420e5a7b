import ClinicalModel
import Diagnostics
import SourceModel
import YAMLFormat

extension StudyMapping {
  /// Reads a mapping file's bytes and checks all that can be checked without a source.
  public static func load(_ bytes: [UInt8], file: String) throws(Fault) -> StudyMapping {
    let root = try parsed(bytes, file: file)
    let problems = Problems(file: file)
    var loader = MappingLoader(file: file, problems: problems)
    let mapping = loader.load(root)
    try problems.throwIfAny()
    return mapping
  }

  private static let mostMegabytes = 8

  /// A mapping is written by a person; what is larger is something else. To be asked before it is read.
  public static func checkSize(_ bytes: Int, file: String) throws(Fault) {
    guard bytes > mostMegabytes << 20 else { return }
    throw Fault(
      .mappingWrong, "larger than \(mostMegabytes) MB: this is no mapping",
      at: Location(file: file))
  }

  static func parsed(_ bytes: [UInt8], file: String) throws(Fault) -> YAMLNode {
    do {
      return try YAMLParser.parse(bytes)
    } catch {
      throw Fault(
        .mappingWrong, error.message,
        at: Location(file: file, line: error.position.line, column: error.position.column))
    }
  }

  public static let topKeys = [
    "clinpipe", "study", "identity", "unknown", "dates", "numbers", "codes", "translations", "csv",
    "records", "ignore", "checks",
  ]
}

private struct MappingLoader {
  /// Real mappings have some hundreds at most.
  private static let mostRules = 5000

  let file: String
  let problems: Problems

  mutating func load(_ root: YAMLNode) -> StudyMapping {
    var mapping = StudyMapping(file: file)
    guard let section = Section(root, "a mapping file", problems) else { return mapping }
    section.allowOnly(StudyMapping.topKeys, in: "the mapping")
    checkVersion(section)
    if let node = section["study"] {
      mapping.study = record(Study.self, from: node, "study", problems)
      checkStudy(mapping.study, node)
    } else {
      problems.add("the mapping needs a study: section", at: section.position)
    }
    readTranslations(section, &mapping)
    mapping.identity = section["identity"].flatMap { problems.text($0, "identity") }
    mapping.unknownWords = section.texts("unknown").map { Array($0.utf8) }
    mapping.dates.unknownWords = mapping.unknownWords
    readDates(section, &mapping)
    if let node = section["numbers"] { mapping.numbers = NumberSection(problems).read(node) }
    if let node = section["csv"] { mapping.tabular = TabularSection(problems).read(node) }
    readRecords(section, &mapping)
    mapping.ignores =
      section["ignore"].map { problems.items($0, "ignore").compactMap(ignoreRule) } ?? []
    mapping.checks = section["checks"].map { CheckSection(problems).read($0) } ?? []
    return mapping
  }

  private func checkVersion(_ section: Section) {
    guard let node = section["clinpipe"] else {
      return problems.add(
        "the mapping must begin with its version: clinpipe: 1", at: section.position)
    }
    if node.text != "1" {
      problems.add(
        "this clinpipe reads mappings of version 1, here is \(node.kind)", at: node.position)
    }
  }

  private func checkStudy(_ study: Study, _ node: YAMLNode) {
    if study.id == nil { problems.add("study needs an id", at: node.position) }
    if let length = study.cycleLength, length < 1 {
      problems.add("cycle-length must be 1 day or more, here is \(length)", at: node.position)
    }
    let drugs = study.drugs.compactMap(\.id)
    for drug in Set(study.regimen.compactMap(\.drug)).subtracting(drugs).sorted() {
      problems.unknown("drug in regimen", drug, among: drugs, at: node.position)
    }
  }

  private func readDates(_ section: Section, _ mapping: inout StudyMapping) {
    guard let node = section["dates"], let dates = Section(node, "dates", problems) else { return }
    dates.allowOnly(["formats", "unknown", "pivot"], in: "dates")
    mapping.dates.pivot = dates.integer("pivot")
    mapping.dates.unknownWords += dates.texts("unknown").map { Array($0.utf8) }
    for pattern in dates.texts("formats") {
      add(pattern, to: &mapping, at: dates["formats"]!.position)
    }
  }

  private func add(_ pattern: String, to mapping: inout StudyMapping, at position: YAMLPosition) {
    do {
      let format = try DateFormat(pattern)
      if format.hasTwoDigitYear, mapping.dates.pivot == nil {
        problems.add(
          "the date format \"\(pattern)\" has a two-digit year; state pivot: (years below it are 20..)",
          at: position)
      }
      mapping.dates.formats.append(format)
    } catch {
      problems.add(error.message, at: position)
    }
  }

  /// English for texts of the study, by the texts.
  private func readTranslations(_ section: Section, _ mapping: inout StudyMapping) {
    guard let node = section["translations"],
      let table = Section(node, "translations", problems)
    else { return }
    for (key, value) in table.entries {
      guard let english = problems.text(value, "the English of \"\(key.name)\"") else { continue }
      if english.isEmpty || !english.unicodeScalars.allSatisfy(\.isASCII) {
        problems.add("the English of \"\(key.name)\" must be in ASCII", at: value.position)
      }
      mapping.study.translations.append(Translation(key.name, english: english))
    }
  }

  private func readRecords(_ section: Section, _ mapping: inout StudyMapping) {
    var tables: [String: YAMLNode] = [:]
    if let node = section["codes"], let codes = Section(node, "codes", problems) {
      for (key, value) in codes.entries { tables[key.name] = value }
    }
    var compiler = RuleCompiler(
      expressions: ExpressionCompiler(problems: problems, codeTables: tables))
    guard let node = section["records"] else {
      return problems.add("the mapping needs records:", at: section.position)
    }
    for entry in problems.items(node, "records") {
      guard mapping.rules.count < Self.mostRules else {
        return problems.add("more than \(Self.mostRules) rules", at: entry.position)
      }
      mapping.rules += compiler.rules(entry)
    }
    DrugCheck(mapping.study, problems).check(mapping.rules)
    mapping.itemNames = compiler.expressions.itemNames
    mapping.itemPositions = compiler.expressions.itemPositions
  }

  private func ignoreRule(_ node: YAMLNode) -> IgnoreRule? {
    guard let section = Section(node, "an entry of ignore", problems) else { return nil }
    section.allowOnly(["forms", "items", "because"], in: "an entry of ignore")
    guard let reason = section.text("because") else {
      problems.add("ignore needs because: the reason", at: node.position)
      return nil
    }
    let items = section.texts("items")
    let forms = section.texts("forms")
    if items.isEmpty, forms.isEmpty {
      problems.add("ignore needs items: or forms:", at: node.position)
    }
    return IgnoreRule(
      forms: forms.map { Glob(stem($0)) }, items: items.map { Glob($0) }, reason: reason)
  }
}

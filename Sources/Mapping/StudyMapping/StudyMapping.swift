import ClinicalModel
import SourceModel
import YAMLFormat

/// How one study's sources fill the canonical model: a mapping file, checked and compiled.
public struct StudyMapping: Sendable {
  public let file: String
  public internal(set) var study = Study()
  /// The study's own rules for its datasets.
  public internal(set) var checks: [StudyCheck] = []
  /// How CSV files are to be read.
  public internal(set) var tabular = TabularOptions()
  /// Names of all items that the mapping reads, in the order of their numbers.
  public internal(set) var itemNames: [String] = []
  /// Where each of them is first named in the mapping.
  var itemPositions: [YAMLPosition] = []
  /// The pattern of `uniqueID`, with `{study}`, `{site}` and `{subject}`.
  var identity: String?
  var dates = DateReader()
  /// Words for an answer that is not known, in any field.
  var unknownWords: [[UInt8]] = []
  var numbers = NumberReader()
  var rules: [RecordRule] = []
  var ignores: [IgnoreRule] = []

  /// Whether the mapping reads vendors' attributes or audit records of single items.
  public var readsItemAttributes: Bool {
    itemNames.contains { $0.contains("@") && !$0.hasPrefix("@") }
  }

  /// The forms and files that rules read, as they name them.
  public var formNames: [String] {
    var names: [String] = []
    for rule in rules where !names.contains(rule.pattern.text) { names.append(rule.pattern.text) }
    return names
  }

  /// The names of forms and files that rules read or that are ignored by name.
  public func knowsFile(_ baseName: String) -> Bool {
    if tabular.forms.contains(where: { Glob(stem($0.glob)).matches(baseName) }) { return true }
    return rules.contains { $0.pattern.matches(file: baseName) }
      || ignores.contains { $0.forms.contains { $0.matches(baseName) } }
  }
}

/// A file name without `.csv`.
func stem(_ name: String) -> String { name.hasSuffix(".csv") ? String(name.dropLast(4)) : name }

/// One entry of `records:` which makes records of one kind from source records.
final class RecordRule: Sendable {
  let kind: RecordKind
  let pattern: SourcePattern
  let condition: Condition?
  /// What the condition says, in words.
  let conditionText: String?
  /// By the number of the field in the record's own order.
  let fields: [FieldPlan?]
  let position: YAMLPosition

  init(
    kind: RecordKind, pattern: SourcePattern, condition: Condition?, conditionText: String?,
    fields: [FieldPlan?], position: YAMLPosition
  ) {
    self.kind = kind
    self.pattern = pattern
    self.condition = condition
    self.conditionText = conditionText
    self.fields = fields
    self.position = position
  }
}

/// What is deliberately not carried, and why.
struct IgnoreRule: Sendable {
  let forms: [Glob]
  let items: [Glob]
  let reason: String
}

import StudyMapping

/// A first mapping, made of what an export says of itself. Each guess says why it was made; what is left
/// open is marked TODO.
public struct MappingDraft {
  /// The mapping file.
  public let text: String
  /// How many items there are, and for how many of them the draft says what becomes of them.
  public let items: Int
  public let recognised: Int

  public init(_ export: ExportProfile) {
    var drafting = Drafting(export)
    drafting.run()
    (items, recognised) = (drafting.items, drafting.recognised)
    text = DraftText(drafting).text
  }
}

/// The work on one draft: from the profile to rules, tables and what is left.
struct Drafting {
  let export: ExportProfile
  private(set) var forms: [DraftedForm] = []
  private(set) var drugs = StudyDrugs()
  private(set) var tables = CodeTables()
  private(set) var columns: [Column] = []
  /// Items that are ignored, by the reason.
  private(set) var ignored = Ignored()
  let files: FileFacts
  private(set) var subject: SubjectFacts?

  init(_ export: ExportProfile) {
    self.export = export
    files = FileFacts(export)
  }

  var items: Int { forms.reduce(0) { $0 + $1.itemCount } }
  var recognised: Int { items - forms.reduce(0) { $0 + $1.open.count } }

  mutating func run() {
    let families = FormFamily.all(of: export)
    let guesses = families.map { family in
      Section.all(of: family, without: files.keyColumns).map(SectionGuess.init)
    }
    for (family, sections) in zip(families, guesses) {
      for section in sections { drugs.note(family, section) }
    }
    subject = SubjectFacts(export, families, guesses)
    for (family, sections) in zip(families, guesses) { draft(family, sections) }
    columns = guesses.joined().flatMap { $0.section.variants.joined() }
  }

  private mutating func draft(_ family: FormFamily, _ sections: [SectionGuess]) {
    var form = DraftedForm(family: family)
    let place = FormPlace(family, export, files, subject)
    var fields = FieldText(tables: tables)
    for section in sections {
      var builder = RuleBuilder(family, section, place, fields, drugs)
      builder.build()
      form.rules += builder.rules
      (fields, drugs) = (builder.fields, builder.drugs)
    }
    for boxes in family.variants.prefix(1).flatMap(CheckBoxes.all) {
      form.rules += BoxRule.rules(boxes, family)
    }
    tables = fields.tables
    ignored.take(from: family, sections, mapped: form.mapped)
    form.leave(known: files.keyColumns.union(ignored.items(of: family.from)))
    forms.append(form)
  }
}

/// A form of the export with the rules that read it.
struct DraftedForm {
  let family: FormFamily
  var rules: [RuleDraft] = []
  /// Items that nothing reads.
  private(set) var open: [ItemProfile] = []

  init(family: FormFamily) { self.family = family }

  private var items: [ItemProfile] {
    var seen: Set<String> = []
    return family.variants.flatMap(\.items).filter { seen.insert($0.name).inserted }
  }

  var itemCount: Int { items.count }
  var mapped: Set<String> { rules.reduce(into: []) { $0.formUnion($1.items) } }

  mutating func leave(known: Set<String>) {
    let settled = mapped.union(known)
    open = items.filter { !settled.contains($0.name) }
  }
}

/// The drugs of the study, as its forms name them.
struct StudyDrugs {
  struct Drug {
    let id: String
    let name: String
    var unit: String?
    let remark: String
  }

  private(set) var drugs: [Drug] = []
  /// The drug of each form of doses, by what the form's rule reads.
  private var drugOfForm: [[String]: String] = [:]

  /// What is given when nothing names it.
  static let unnamed = Drug(id: "STUDYDRUG", name: "STUDY DRUG", unit: nil, remark: "TODO its name")

  mutating func note(_ family: FormFamily, _ guess: SectionGuess) {
    guard guess.kind == "dose" else { return }
    let unit = guess.filling("dose", "amount")?.columns.first.flatMap {
      $0.profile.units.first ?? $0.stems.unit
    }
    if let column = guess.filling("dose", "drug")?.columns.first {
      for entry in column.entries { _ = add(entry.decode, unit, "named in \(column.name)") }
      return
    }
    drugOfForm[family.from] = add(guess, family, unit)
  }

  /// The substance that the form's title names, else the form's own name.
  private mutating func add(_ guess: SectionGuess, _ family: FormFamily, _ unit: String?) -> String
  {
    let title = guess.section.title.sentence.text
    if let word = title.split(separator: " ").first(where: SystemWords.isDrug) {
      return add(String(word), unit, "named in the title of \(family.from.joined(separator: ", "))")
    }
    let words = Words.ofName(family.from[0]).filter { word in
      word.count > 1 && !KindClues.dose.formNames.contains(word) && word.contains { $0.isLetter }
    }
    guard let word = words.last, guess.section.block == nil else {
      return add(Self.unnamed.name, unit, Self.unnamed.remark, id: Self.unnamed.id)
    }
    return add(word, unit, "TODO its name: the form is called \(family.from[0])")
  }

  @discardableResult
  private mutating func add(_ name: String, _ unit: String?, _ remark: String, id: String? = nil)
    -> String
  {
    let id = id ?? Self.id(of: name)
    if !drugs.contains(where: { $0.id == id }) {
      drugs.append(Drug(id: id, name: name.uppercased(), unit: unit, remark: remark))
    }
    return id
  }

  static func id(of name: String) -> String {
    let id = name.uppercased().filter { $0.isLetter || $0.isNumber }
    return id.isEmpty ? unnamed.id : id
  }

  func drug(of family: FormFamily) -> String? { drugOfForm[family.from] }

  /// Where something is said of a drug and nothing names any.
  mutating func needOne() { if drugs.isEmpty { drugs.append(Self.unnamed) } }

  /// The drug that a column speaks of: its question names it, else the end of its name does.
  func drug(of column: Column, after stem: String) -> (id: String, remark: String) {
    if let drug = drugs.first(where: { column.question.contains(Phrase(Words.plain($0.name))) }) {
      return (drug.id, "its question names the drug")
    }
    if let word = column.stems.words.last, let range = word.firstRange(of: stem),
      !word[range.upperBound...].isEmpty
    {
      let mark = word[range.upperBound...]
      let matches = drugs.filter { $0.id.hasPrefix(mark) }
      if matches.count == 1 { return (matches[0].id, "by the end of its name") }
    }
    if drugs.count == 1 { return (drugs[0].id, "the study's drug") }
    return (drugs[0].id, "TODO of which drug")
  }
}

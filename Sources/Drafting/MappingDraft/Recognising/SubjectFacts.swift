/// What stands beside the subjects of an export: the number that people know, and what a system asks of
/// each subject outside of all forms.
struct SubjectFacts {
  struct Source {
    let field: String
    let text: String
    let remark: String
  }

  /// What `id:` reads; nil where the key is the number, or an item has it.
  let id: Source?
  /// Sex and date of birth, where no item has them.
  let others: [Source]
  /// The family, by what it is read from, whose rule for the subject says all this.
  let home: [String]?

  init(_ export: ExportProfile, _ families: [FormFamily], _ guesses: [[SectionGuess]]) {
    let names = export.subject.attributes.keys.sorted()
    let fillings = guesses.joined().flatMap(\.fillings).filter { $0.kind == "subject" }
    let asks = { (field: String) in fillings.contains { $0.field == field } }
    id = Self.number(names, isSecuTrial: export.system == "secuTrial", asksID: asks("id"))
    others = names.compactMap { name in
      guard let source = Self.source(name, export.subject.attributes[name]!),
        !asks(source.field == "sex" ? "sex" : "birthDate")
      else { return nil }
      return source
    }
    home = id == nil && others.isEmpty ? nil : Self.home(families, guesses)
  }

  /// Known by what stands in the file; a comment is a number in the files of one system only.
  private static func number(_ names: [String], isSecuTrial: Bool, asksID: Bool) -> Source? {
    if let name = names.first(where: { isNumber($0.lowercased()) }) {
      return Source(field: "id", text: YAMLText.scalar(name), remark: "the number that people know")
    }
    guard isSecuTrial, !asksID, names.contains("@Annotation.Comment") else { return nil }
    return Source(
      field: "id", text: YAMLText.scalar("@Annotation.Comment"),
      remark: "TODO whether the number that people know stands in it")
  }

  private static func isNumber(_ name: String) -> Bool {
    name == "@mdsol:subjectname" || name.hasSuffix("clinica:studysubjectid")
  }

  private static func source(_ name: String, _ values: ValueSurvey) -> Source? {
    guard name.lowercased().hasSuffix("clinica:sex") else {
      guard name.lowercased().hasSuffix("clinica:dateofbirth") else { return nil }
      return Source(
        field: "birth-date", text: YAMLText.scalar(name), remark: "no item asks for it")
    }
    let isSmall = values.values.contains { $0 == "m" || $0 == "f" }
    let text = isSmall ? "{item: \"\(name)\", codes: {m: M, f: F}}" : YAMLText.scalar(name)
    return Source(field: "sex", text: text, remark: "no item asks for it")
  }

  /// The form that is about the subject, else one that is called so, else one that does not repeat.
  private static func home(_ families: [FormFamily], _ guesses: [[SectionGuess]]) -> [String]? {
    let pairs = zip(families, guesses).filter { !$0.1.isEmpty }
    let isNamed = { (pair: (FormFamily, [SectionGuess])) in
      let title = pair.1[0].section.title
      return KindClues.subject.formNames.contains(where: title.words.contains)
        || title.sentence.share(of: KindClues.subject.formPhrases) != nil
    }
    let best =
      pairs.first { $0.1.contains { $0.kind == "subject" } } ?? pairs.first(where: isNamed)
      ?? pairs.first { !$0.0.variants.contains(where: \.repeats) } ?? pairs.first
    return best?.0.from
  }
}

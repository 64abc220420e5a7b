/// What a section of a form is about, all its variants together.
struct SectionGuess {
  let section: Section
  let kind: String?
  let fillings: [Filling]
  /// Columns that nothing is known of.
  let rest: [Column]

  init(_ section: Section) {
    self.section = section
    var guesses = section.variants.map { FormGuess($0, section.title) }
    // What the variant with the most columns recognised is about, all of them are about.
    let kind = guesses.max { $0.guesses.count < $1.guesses.count }?.kind
    self.kind = kind
    guesses = zip(section.variants, guesses).map { columns, guess in
      guess.kind == kind || kind == nil ? guess : FormGuess(columns, section.title, only: kind)
    }
    fillings = Filling.united(
      Filling.merged(guesses.map(\.guesses), section.variants), section.variants)
    let used = Set(fillings.flatMap { $0.columns.map(\.name) })
    var seen: Set<String> = []
    rest = guesses.flatMap(\.rest).filter {
      !used.contains($0.name) && seen.insert($0.name).inserted
    }
  }

  func filling(_ kind: String, _ field: String) -> Filling? {
    fillings.first { $0.kind == kind && $0.field == field }
  }
}

/// The columns that fill a field: one, or one for each variant of the form.
struct Filling {
  let kind: String
  let field: String
  var columns: [Column]
  let reason: String
  let code: String?
  let category: String?
  /// Whether each variant of the form has one of the columns.
  var isEverywhere = true

  /// The same field of all variants; of a list the first with the first.
  static func merged(_ variants: [[FieldGuess]], _ sections: [[Column]]) -> [Filling] {
    var order: [String] = []
    var fillings: [String: Filling] = [:]
    for guesses in variants {
      var counts: [String: Int] = [:]
      for guess in guesses {
        let name = "\(guess.kind) \(guess.field) \(guess.code ?? "")"
        let number = counts[name, default: 0]
        counts[name] = number + 1
        add(guess, at: "\(name) \(number)", &order, &fillings)
      }
    }
    let names = sections.map { Set($0.map(\.name)) }
    return order.map { key in
      var filling = fillings[key]!
      filling.isEverywhere = names.allSatisfy { names in
        filling.columns.contains { names.contains($0.name) }
      }
      return filling
    }
  }

  private static func add(
    _ guess: FieldGuess, at key: String, _ order: inout [String],
    _ fillings: inout [String: Filling]
  ) {
    guard let known = fillings[key] else {
      order.append(key)
      fillings[key] = Filling(
        kind: guess.kind, field: guess.field, columns: [guess.column], reason: guess.reason,
        code: guess.code, category: guess.category)
      return
    }
    guard let same = known.columns.firstIndex(where: { $0.name == guess.column.name }) else {
      fillings[key]!.columns.append(guess.column)
      return
    }
    fillings[key]!.columns[same] = guess.column.merged(with: known.columns[same])
  }
}

extension Column {
  /// The same column of two variants, with the values of both.
  func merged(with other: Column) -> Column {
    var profile = profile
    profile.survey.merge(other.survey)
    return Column(
      name: name, items: (items + other.items).unique, profile: profile, stems: stems)
  }
}

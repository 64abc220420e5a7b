/// What a draft leaves out: columns of a system, and questions whose answer other items give.
struct Ignored {
  struct Entry {
    let forms: [String]
    let from: [String]
    let items: [String]
    let reason: String
  }

  private(set) var entries: [Entry] = []

  func items(of from: [String]) -> Set<String> {
    Set(entries.filter { $0.from == from }.flatMap(\.items))
  }

  mutating func take(from family: FormFamily, _ sections: [SectionGuess], mapped: Set<String>) {
    let names = family.variants.flatMap(\.items).map(\.name).unique.filter { !mapped.contains($0) }
    add(names.filter(SystemWords.isOfSystem), family, "TODO: a column of the system, it seems")
    let gates = sections.flatMap(\.fillings).filter { $0.field == "gate" }.flatMap(\.columns)
      .flatMap(\.items).unique.filter { !mapped.contains($0) }
    add(
      gates, family, "TODO: the question whether there was any says nothing that the records do not"
    )
  }

  private mutating func add(_ items: [String], _ family: FormFamily, _ reason: String) {
    guard !items.isEmpty else { return }
    // `ignore:` names a form or a group, and not both.
    let forms = family.from.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    entries.append(Entry(forms: forms, from: family.from, items: items, reason: reason))
  }
}

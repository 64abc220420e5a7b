import StudyMapping

/// Writes what fills a field: the item, with its codes, its unit, or what else it needs.
struct FieldText {
  var tables = CodeTables()

  /// What stands behind `field:`.
  mutating func value(of filling: Filling, unit: Filling? = nil) -> String {
    if filling.field == "country", filling.hasCountryCodes {
      return "{\(Self.keyed(filling)), raw: true}"
    }
    let type = RecordKind.named(filling.kind)?.fields.first { $0.name == filling.field }?.type
    switch type {
    case .flag?: return flag(filling)
    case .choice(let values)?: return choice(filling, values)
    case .quantity?: return quantity(filling, unit: unit)
    case .coded?: return "{decode: \(Self.plain(filling))}"
    case .texts?: return texts(filling)
    default: return text(filling)
    }
  }

  /// The item, or those of which the first that is given counts.
  static func plain(_ filling: Filling) -> String {
    let names = filling.columns.map(\.name)
    guard !filling.isEverywhere else { return YAMLText.oneOrList(names) }
    // Not every hospital has the column.
    return "[" + (names.map(YAMLText.scalar) + ["{value: \"\"}"]).joined(separator: ", ") + "]"
  }

  /// The same where other keys stand beside it.
  static func keyed(_ filling: Filling) -> String {
    filling.isEverywhere ? "item: \(plain(filling))" : "first: \(plain(filling))"
  }

  /// A source with a table, where one is needed.
  static func coded(_ filling: Filling, _ table: String?) -> String {
    table.map { "{\(keyed(filling)), codes: \($0)}" } ?? plain(filling)
  }

  mutating func flag(_ filling: Filling) -> String {
    guard let words = ValueWords[filling.field] else {
      return Self.coded(filling, flagTable(filling.columns))
    }
    return Self.coded(filling, table(filling, words, choices: ["true", "false"]))
  }

  /// A table where codes mean a yes or a no that they do not say themselves; nil where none is needed.
  mutating func flagTable(_ columns: [Column]) -> String? {
    let needs = columns.flatMap(\.entries).contains {
      Self.stated[$0.code.lowercased()] != Answer($0)
    }
    return needs ? yesNo(columns) : nil
  }

  /// What a yes-or-no field takes as it stands.
  private static let stated: [String: Answer] = [
    "y": .yes, "yes": .yes, "1": .yes, "true": .yes, "n": .no, "no": .no, "0": .no, "false": .no,
  ]

  private mutating func yesNo(_ columns: [Column]) -> String {
    let entries = columns.flatMap(\.entries).map { entry in
      let value: String? =
        switch Answer(entry) {
        case .yes?: "true"
        case .no?: "false"
        default: nil
        }
      return CodeTables.Entry(code: entry.code, value: value, decode: entry.decode)
    }
    return tables.name(for: "yes-no", entries, open: [], choices: [])
  }

  private mutating func choice(_ filling: Filling, _ values: [String]) -> String {
    guard let words = ValueWords[filling.field] else { return Self.plain(filling) }
    let isNative = filling.columns.flatMap(\.entries).allSatisfy { entry in
      values.contains(entry.code.uppercased()) || values.contains(entry.code)
    }
    guard !isNative else { return Self.plain(filling) }
    return Self.coded(filling, table(filling, words, choices: values))
  }

  /// A table by the words of the codes; what they do not say is left open in it. Nil where nothing is
  /// coded.
  mutating func table(
    _ filling: Filling, _ words: ValueWords, choices: [String], parted separator: Character? = nil
  ) -> String? {
    let all = filling.columns.flatMap { $0.entries }.flatMap {
      entry -> [(code: String, decode: String)] in
      guard let separator, entry.code == entry.decode else { return [entry] }
      return entry.code.split(separator: separator).map { (Words.trimmed($0), Words.trimmed($0)) }
    }
    guard !all.isEmpty else { return nil }
    var entries: [CodeTables.Entry] = []
    var open: [(code: String, decode: String)] = []
    for entry in all {
      if let value = words.value(of: entry) {
        entries.append(.init(code: entry.code, value: value, decode: entry.decode))
      } else if Answer(entry) == .unknown {
        entries.append(.init(code: entry.code, value: nil, decode: entry.decode))
      } else {
        open.append(entry)
      }
    }
    // A table needs an entry.
    guard !entries.isEmpty else { return nil }
    return tables.name(for: kebab(filling.field), entries, open: open, choices: choices)
  }

  /// A number with its unit: beside it or in the metadata it needs no mention.
  func quantity(_ filling: Filling, unit: Filling? = nil, to target: String? = nil) -> String {
    if let target { return "{\(Self.keyed(filling)), to: \(target)}" }
    if let unit { return "{\(Self.keyed(filling)), unit: {\(Self.keyed(unit))}}" }
    let column = filling.columns[0]
    guard column.profile.units.isEmpty, let stated = column.stems.unit else {
      return Self.plain(filling)
    }
    return "{\(Self.keyed(filling)), unit: \(YAMLText.scalar(stated))}"
  }

  private mutating func texts(_ filling: Filling) -> String {
    let separator = filling.columns.lazy.compactMap(\.separator).first
    let words = filling.field == "races" ? ValueWords["races"] : nil
    let table = words.flatMap {
      self.table(filling, $0, choices: $0.meanings.map(\.value), parted: separator)
    }
    let keys = [separator.map { "split: \"\($0)\"" }, table.map { "codes: \($0)" }].compactMap(
      \.self)
    return keys.isEmpty
      ? Self.plain(filling) : "{\(([Self.keyed(filling)] + keys).joined(separator: ", "))}"
  }

  /// A text that CDISC has a codelist for is looked up where its words are known.
  private mutating func text(_ filling: Filling) -> String {
    guard filling.field == "route" || filling.field == "ethnicity",
      let words = ValueWords[filling.field],
      filling.columns.allSatisfy({ $0.matched(words) >= 50 && !$0.isEmpty })
    else { return Self.plain(filling) }
    return Self.coded(filling, table(filling, words, choices: words.meanings.map(\.value)))
  }
}

extension Filling {
  /// Its codes are those of ISO 3166-1 alpha-3, which datasets want, and not what they stand for.
  fileprivate var hasCountryCodes: Bool {
    let codes = columns.flatMap(\.profile.codes).map(\.code)
    return !codes.isEmpty
      && codes.allSatisfy { $0.count == 3 && $0.allSatisfy { $0.isASCII && $0.isUppercase } }
  }
}

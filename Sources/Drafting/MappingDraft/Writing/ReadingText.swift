/// How values are read: words for unknown, formats of dates, the decimal mark.
struct ReadingText {
  private let columns: [Column]
  private let dates: DateFormats

  init(_ drafting: Drafting) {
    columns = drafting.columns
    dates = DateFormats(columns.filter { $0.looksLikeDate && !$0.hasCodes })
  }

  var lines: [String] {
    let unknown = unknownWords
    var lines =
      unknown.isEmpty ? [] : ["unknown: \(YAMLText.list(unknown))   # answers that are not known"]
    for pattern in dates.rare { lines.append("# A few dates are written as \(pattern)") }
    if !dates.patterns.isEmpty {
      lines += ["dates:", "  # as the values are written, beside ISO 8601"]
      for pattern in dates.patterns where dates.doubtful.contains(pattern) {
        lines.append("  # TODO \(pattern): no value shows which number is the day")
      }
      lines.append("  formats: \(YAMLText.list(dates.patterns))")
      if dates.needsPivot {
        lines.append("  pivot: 50   # TODO years below it are 20.., the others 19..")
      }
    }
    return lines + numbers
  }

  private var numbers: [String] {
    let standIns = columns.flatMap(\.standIns).unique
    let hasCommas = columns.contains(where: \.hasDecimalComma)
    let hasPoints = columns.contains(where: \.hasDecimalPoint)
    var (keys, remarks): ([String], [String]) = ([], [])
    if hasCommas {
      keys.append(hasPoints ? "decimal: [\".\", \",\"]" : "decimal: \",\"")
      remarks.append(
        hasPoints ? "TODO some have a comma, some a point" : "as most numbers are written")
    }
    if !standIns.isEmpty {
      keys.append("unknown: [\(standIns.joined(separator: ", "))]")
      remarks.append("TODO whether those of unknown are no numbers")
    }
    guard !keys.isEmpty else { return [] }
    return [
      "numbers: {\(keys.joined(separator: ", "))}   # \(remarks.joined(separator: "; "))"
    ]
  }

  /// Words for an unknown answer that stand where a date, a number or a yes is wanted.
  private var unknownWords: [String] {
    var seen: Set<String> = []
    let values = columns.filter {
      $0.looksLikeDate || $0.looksLikeNumber || $0.looksLikeFlag
    }
    .flatMap(\.survey.values)
    let whole = values.filter { ValueWords.unknown.contains($0.lowercased()) }
    return (whole + unknownParts).filter { seen.insert($0.uppercased()).inserted }
  }

  /// Words that stand for a part of a date: `2015-UN-UN`.
  private var unknownParts: [String] {
    let values = columns.filter(\.looksLikeDate).flatMap(\.survey.values)
    return values.flatMap { value in
      value.split { !$0.isLetter }.map(String.init).filter {
        ["UN", "UNK", "XX", "NK"].contains($0.uppercased())
      }
    }
  }
}

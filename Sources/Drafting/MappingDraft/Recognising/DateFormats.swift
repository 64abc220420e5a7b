/// The ways to write dates that an export shows.
struct DateFormats {
  /// As `dates: formats:` takes them, the frequent ones first.
  private(set) var patterns: [String] = []
  /// What too few values show to be a way of the site's: most likely slips.
  private(set) var rare: [String] = []
  /// Patterns where no value shows which number is the day.
  private(set) var doubtful: Set<String> = []

  init(_ columns: [Column]) {
    var counts: [String: Int] = [:]
    var certain: Set<String> = []
    for (shape, extremes) in columns.flatMap(\.survey.shapes) {
      for pattern in DateShape.patterns(of: shape, extremes) where pattern != DateShape.iso {
        counts[pattern, default: 0] += extremes.count
        if !pattern.isAmbiguous || extremes.largest.prefix(2).contains(where: { $0 > 12 }) {
          certain.insert(pattern)
        }
      }
    }
    dropNarrow(&counts)
    dropBeginnings(&counts)
    let total = columns.reduce(0) { $0 + $1.survey.count }
    rare = counts.filter { $0.value < 3 && $0.value * Self.rareness < total }.map(\.key).sorted()
    for pattern in rare { counts[pattern] = nil }
    patterns = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    doubtful = Set(patterns).subtracting(certain)
  }

  /// Once or twice, and less than one value in so many.
  private static let rareness = 200

  var needsPivot: Bool { patterns.contains { $0.contains("yy") && !$0.contains("yyyy") } }

  /// A text that ends early is a partial date, where the format goes from the year to the day.
  private func dropBeginnings(_ counts: inout [String: Int]) {
    for pattern in counts.keys.sorted() where pattern.hasPrefix("yyyy") {
      if counts.keys.contains(where: { $0 != pattern && $0.hasPrefix(pattern) && !$0.contains("H") }
      ) {
        counts[pattern] = nil
      }
    }
  }

  /// A format with `M` and `d` reads two digits, too: where both were seen the wider one is enough.
  private func dropNarrow(_ counts: inout [String: Int]) {
    for pattern in counts.keys.sorted() {
      let wide = pattern.narrowed
      if wide != pattern, counts[wide] != nil {
        counts[wide]! += counts.removeValue(forKey: pattern)!
      }
    }
  }
}

extension String {
  /// Starts with two numbers that could be a day and a month.
  fileprivate var isAmbiguous: Bool {
    hasPrefix("d") && !contains("MMM") && contains("M") || hasPrefix("M") && contains("d")
  }

  /// The same with single letters for day and month.
  fileprivate var narrowed: String {
    replacing("dd", with: "d").replacing("MMM", with: "\u{1}").replacing("MM", with: "M")
      .replacing("\u{1}", with: "MMM")
  }
}

/// `SampleExports STUDY [--subjects N] [--seed S] [--clean] -o FOLDER`
struct Arguments {
  static let usage = """
    usage: SampleExports krd-home|bortezomib-retreatment|revlimid-due|dictionary|bench-odm|bench-csv
                         [--subjects N] [--seed S] [--clean] -o FOLDER
           SampleExports items krd-home|bortezomib-retreatment|revlimid-due
    --clean: without planted faults, and with every date whole that a conformance rule wants whole
    """

  var study = ""
  var subjects: Int?
  var seed: UInt64 = 20_240_229
  /// The same subjects without their planted faults, and with whole dates where a partial one breaks
  /// a conformance rule. The benchmark's exports have neither.
  var clean = false
  var folder: String?
  /// Print the tables of items in place of data.
  var itemsOnly = false

  init(_ words: some Sequence<String>) {
    var words = Array(words)[...]
    if words.first == "items" {
      itemsOnly = true
      words = words.dropFirst()
    }
    while let word = words.popFirst() {
      switch word {
      case "--subjects": subjects = max(1, Self.number(words.popFirst(), of: word))
      case "--seed": seed = Self.number(words.popFirst(), of: word)
      case "--clean": clean = true
      case "-o": folder = words.popFirst()
      case _ where word.hasPrefix("-") || !study.isEmpty: stop("unknown \(word)\n\(Self.usage)")
      default: study = word
      }
    }
    if study.isEmpty { stop(Self.usage) }
  }

  private static func number<Number: FixedWidthInteger>(_ word: String?, of option: String)
    -> Number
  {
    guard let word, let number = Number(word), number >= 0 else {
      stop("\(option) needs a number\n\(usage)")
    }
    return number
  }
}

import Diagnostics

/// An option of a verb.
struct OptionSpec: Sendable {
  let long: String
  let short: Character?
  /// The name of its value in the help; nil for a flag.
  let value: String?
  let help: String

  init(_ long: String, _ short: Character? = nil, value: String? = nil, help: String) {
    self.long = long
    self.short = short
    self.value = value
    self.help = help
  }
}

/// What was given on the command line, checked against the options of a verb.
struct Arguments {
  private(set) var operands: [String] = []
  private var values: [String: [String]] = [:]

  /// Takes `--long value`, `--long=value`, `-s value`, `-svalue`, flags, and `--` before operands
  /// that begin with a dash.
  init(_ words: [String], options: [OptionSpec], verb: String) throws(UsageError) {
    var words = ArraySlice(words)
    while let word = words.popFirst() {
      if word == "--" {
        operands += words
        return
      }
      if word == "-" || !word.hasPrefix("-") {
        operands.append(word)
        continue
      }
      let (option, attached) = try Self.option(word, options, verb)
      guard option.value != nil else {
        guard attached == nil else { throw UsageError("--\(option.long) takes no value", verb) }
        values[option.long, default: []].append("")
        continue
      }
      guard let value = attached ?? words.popFirst() else {
        throw UsageError("--\(option.long) needs a value: \(option.value!)", verb)
      }
      values[option.long, default: []].append(value)
    }
  }

  func has(_ long: String) -> Bool { values[long] != nil }
  func all(_ long: String) -> [String] { values[long] ?? [] }
  /// Of an option that was given twice, the last one counts.
  func last(_ long: String) -> String? { values[long]?.last }

  private static func option(_ word: String, _ options: [OptionSpec], _ verb: String)
    throws(UsageError) -> (OptionSpec, attached: String?)
  {
    if word.hasPrefix("--") {
      let parts = word.dropFirst(2).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      guard let option = options.first(where: { $0.long == name }) else {
        let hint = suggestion(for: "--\(name)", among: options.map { "--\($0.long)" })
        throw UsageError("unknown option \"--\(name)\"\(hint)", verb)
      }
      return (option, parts.count > 1 ? String(parts[1]) : nil)
    }
    let letter = word[word.index(after: word.startIndex)]
    guard let option = options.first(where: { $0.short == letter }) else {
      let known = options.compactMap(\.short).map { "-\($0)" }.joined(separator: ", ")
      throw UsageError("unknown option \"-\(letter)\"; there is \(known)", verb)
    }
    let rest = word.dropFirst(2)
    return (option, rest.isEmpty ? nil : String(rest.hasPrefix("=") ? rest.dropFirst() : rest))
  }
}

/// A command line that can't be understood: exit 2.
struct UsageError: Error {
  let message: String
  let verb: String?

  init(_ message: String, _ verb: String? = nil) {
    self.message = message
    self.verb = verb
  }
}

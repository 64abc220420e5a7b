import Diagnostics

/// What the program can be asked to do.
struct Verb: Sendable {
  let name: String
  let synopsis: String
  let summary: String
  let details: String
  let options: [OptionSpec]
  let example: String
  let run: @Sendable (Arguments) async throws -> ExitStatus

  static let help = OptionSpec("help", "h", help: "show this help")

  static let all: [Verb] = [.convert, .check, .formats, .explain, .inspect, .draft, .version]

  func parse(_ words: [String]) throws(UsageError) -> Arguments {
    try Arguments(words, options: options + [Self.help], verb: name)
  }

  var helpText: String {
    var lines = ["Usage: clinpipe \(name)" + (synopsis.isEmpty ? "" : " \(synopsis)"), "", summary]
    if !details.isEmpty { lines += ["", details] }
    lines += ["", "Options:"] + (options + [Self.help]).map(Self.line)
    lines += ["", "Example:", "  \(example)"]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ option: OptionSpec) -> String {
    let short = option.short.map { "-\($0), " } ?? "    "
    let names = "  \(short)--\(option.long)" + (option.value.map { " \($0)" } ?? "")
    let indent = String(repeating: " ", count: 30)
    let help = option.help.split(separator: "\n").joined(separator: "\n\(indent)")
    guard names.count < 29 else { return "\(names)\n\(indent)\(help)" }
    return names + String(repeating: " ", count: 30 - names.count) + help
  }

  /// From which severity on findings make the exit status 1.
  static func failLevel(_ text: String?, of verb: String) throws(UsageError) -> Severity {
    let levels = [Severity.error, .warning]
    guard let text else { return .error }
    if let level = levels.first(where: { $0.name == text }) { return level }
    let hint = suggestion(for: text, among: levels.map(\.name))
    throw UsageError("--fail-level must be warning or error, not \"\(text)\"\(hint)", verb)
  }
}

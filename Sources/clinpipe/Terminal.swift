import ByteStreams
import Diagnostics
import Glibc

/// Words for people: messages on standard error, answers of short commands on standard output.
enum Terminal {
  static let errorIsTerminal = isatty(STDERR_FILENO) == 1
  /// Colour only on a terminal that can show it, and not against the user's wish (no-color.org).
  static let usesColour =
    errorIsTerminal && (getenv("NO_COLOR").map { $0.pointee == 0 } ?? true)
    && getenv("TERM").map { String(cString: $0) != "dumb" } ?? false

  static func print(_ text: String) throws(StreamError) {
    let output = ByteOutput.standardOutput()
    try output.write(text)
    try output.flush()
  }

  static func write(_ text: String) { put(shown(text)) }

  /// Control characters of a value are shown and not obeyed.
  private static func shown(_ text: String) -> String {
    text.unicodeScalars.map { scalar -> String in
      let isControl = scalar.value < 32 || (127...159).contains(scalar.value)
      guard isControl, scalar != "\n" else { return String(scalar) }
      return "\\u{\(String(scalar.value, radix: 16))}"
    }.joined()
  }

  /// Text of our own that may hold colours.
  static func writeStyled(_ text: String) { put(text) }

  private static func put(_ text: String) {
    var text = text
    _ = text.withUTF8 { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  static func error(_ text: String) { write("clinpipe: \(text)\n") }

  /// A line that replaces itself until the next `write`.
  static func overwrite(_ text: String) {
    put("\r\u{1B}[K" + text)
  }

  /// A finding as its description tells it, its severity in colour.
  static func show(_ finding: Finding) {
    let place = finding.location.description
    let severity = coloured("\(finding.severity.name):", finding.severity)
    put(
      "clinpipe: " + (place.isEmpty ? "" : shown("\(place): ")) + severity
        + shown(" \(finding.message) [\(finding.code)]\n"))
  }

  /// Red for errors, yellow for warnings; notes stay as they are.
  static func coloured(_ text: String, _ severity: Severity) -> String {
    guard usesColour, severity > .note else { return text }
    return "\u{1B}[\(severity == .error ? 31 : 33)m\(text)\u{1B}[0m"
  }
}

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

  /// Lines of ours; what they quote of a source is shown, and not obeyed.
  static func write(_ text: String) { put(text.visibleLines) }

  /// Text of our own that may hold colours.
  static func writeStyled(_ text: String) { put(text) }

  private static func put(_ text: String) {
    var text = text
    _ = text.withUTF8 { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  static func error(_ text: String) { write("clinpipe: \(text)\n") }

  /// A mapping may have several faults, a line each; any other fault is one line, whatever it quotes.
  static func show(_ fault: Fault) {
    let text = fault.description
    error(cut(fault.status == .mappingWrong ? text : text.visible))
  }

  /// A source may have a value, or a name, of megabytes. Those who want all of it have `--findings`.
  private static func cut(_ text: String) -> String {
    let longest = 4000
    return text.utf8.count <= longest ? text : "\(text.prefix(longest))… (cut)"
  }

  /// A line that replaces itself until the next `write`.
  static func overwrite(_ text: String) {
    put("\r\u{1B}[K" + text)
  }

  /// A finding as its description tells it, its severity in colour.
  static func show(_ finding: Finding) {
    let place = finding.location.description
    let severity = coloured("\(finding.severity.name):", finding.severity)
    put(
      "clinpipe: " + (place.isEmpty ? "" : cut("\(place.visible): ")) + severity
        + cut(" \(finding.message.visible)") + " [\(finding.code)]\n")
  }

  /// Red for errors, yellow for warnings; notes stay as they are.
  static func coloured(_ text: String, _ severity: Severity) -> String {
    guard usesColour, severity > .note else { return text }
    return "\u{1B}[\(severity == .error ? 31 : 33)m\(text)\u{1B}[0m"
  }
}

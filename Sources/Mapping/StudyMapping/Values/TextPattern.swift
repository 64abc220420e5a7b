import Glibc

/// A POSIX extended regular expression; `\d` is understood too.
final class TextPattern: Sendable {
  let source: String
  nonisolated(unsafe) private var compiled = regex_t()

  /// Nil when the expression can't be compiled.
  init?(_ source: String) {
    self.source = source
    let posix = source.split(separator: "\\d", omittingEmptySubsequences: false)
      .joined(separator: "[0-9]")
    guard regcomp(&compiled, posix, REG_EXTENDED) == 0 else { return nil }
  }

  deinit { regfree(&compiled) }

  /// The text of the first group, or of the whole match when there is no group. `regexec` only
  /// reads the compiled expression, so threads may share it.
  func firstMatch(in text: String) -> String? {
    var matches = [regmatch_t](repeating: regmatch_t(), count: 2)
    guard regexec(&compiled, text, 2, &matches, 0) == 0 else { return nil }
    let match = matches[1].rm_so >= 0 ? matches[1] : matches[0]
    let bytes = Array(text.utf8)
    return String(decoding: bytes[Int(match.rm_so)..<Int(match.rm_eo)], as: UTF8.self)
  }
}

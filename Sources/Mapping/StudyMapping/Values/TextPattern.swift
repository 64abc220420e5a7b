import Glibc
import SourceModel

/// A POSIX extended regular expression; `\d` is understood too.
final class TextPattern: Sendable {
  let source: String
  nonisolated(unsafe) private var compiled = regex_t()

  /// Values are texts; what is longer is an attached file.
  static let longestText = 10_000

  /// Nil when the expression can't be compiled, or had better not be.
  init?(_ source: String) {
    self.source = source
    guard PatternLimits.excess(of: source) == nil else { return nil }
    let posix = source.split(separator: "\\d", omittingEmptySubsequences: false)
      .joined(separator: "[0-9]")
    guard regcomp(&compiled, posix, REG_EXTENDED) == 0 else { return nil }
  }

  deinit { regfree(&compiled) }

  /// What is wrong with an expression that can't be compiled.
  static func fault(in source: String) -> String {
    "\"\(source)\" "
      + (PatternLimits.excess(of: source) ?? "is no regular expression (POSIX extended)")
  }

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

import Diagnostics
import Glibc
import SourceModel

/// An extended regular expression whose first group is the site, matched on a file's name;
/// on the whole path when the pattern speaks of folders (`/`).
final class SitePattern {
  private var expression = regex_t()
  private let readsFolders: Bool

  init(_ pattern: String) throws(Fault) {
    readsFolders = pattern.contains("/")
    if let excess = PatternLimits.excess(of: pattern) {
      throw Fault(.mappingWrong, "the pattern \"\(pattern)\" for the site \(excess)")
    }
    let outcome = regcomp(&expression, Self.posix(pattern), REG_EXTENDED)
    guard outcome == 0 else {
      var message = [CChar](repeating: 0, count: 200)
      regerror(outcome, &expression, &message, message.count)
      let reason = String(
        decoding: message.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      throw Fault(.mappingWrong, "the pattern \"\(pattern)\" for the site is wrong: \(reason)")
    }
    guard expression.re_nsub >= 1 else {
      regfree(&expression)
      throw Fault(
        .mappingWrong,
        "the pattern \"\(pattern)\" for the site has no group: put parentheses around the site")
    }
  }

  deinit { regfree(&expression) }

  func site(of path: String) -> String? {
    var name = readsFolders ? path : baseName(path)
    return name.withUTF8 { bytes in
      let text = bytes.map(CChar.init(bitPattern:)) + [0]
      var groups = [regmatch_t](repeating: regmatch_t(), count: 2)
      guard regexec(&expression, text, groups.count, &groups, 0) == 0, groups[1].rm_so >= 0 else {
        return nil
      }
      let site = String(decoding: bytes[Int(groups[1].rm_so)..<Int(groups[1].rm_eo)], as: UTF8.self)
      return site.isEmpty ? nil : site
    }
  }

  /// POSIX knows no `\d`, `\w`, `\s`.
  private static func posix(_ pattern: String) -> String {
    let classes: [Character: String] = ["d": "0-9", "w": "[:alnum:]_", "s": "[:space:]"]
    var result = ""
    var inBrackets = false
    var rest = Substring(pattern)
    while let character = rest.popFirst() {
      if character == "\\", let next = rest.first {
        rest.removeFirst()
        let known = classes[next]
        result += known.map { inBrackets ? $0 : "[\($0)]" } ?? "\\\(next)"
        continue
      }
      if character == "[" { inBrackets = true }
      if character == "]" { inBrackets = false }
      result.append(character)
    }
    return result
  }
}

func baseName(_ path: String) -> String {
  path.split(separator: "/").last.map(String.init) ?? path
}

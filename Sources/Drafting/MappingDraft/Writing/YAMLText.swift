/// Texts as YAML writes them.
enum YAMLText {
  private static let reserved: Set<String> = [
    "true", "false", "yes", "no", "null", "on", "off", "y", "n",
  ]

  /// Plain where nothing in it means anything to YAML, else in quotes.
  static func scalar(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

  /// What a code stands for: a yes and a no are written as such.
  static func value(_ text: String) -> String {
    ["true", "false"].contains(text) ? text : scalar(text)
  }

  static func list(_ texts: [String]) -> String {
    "[" + texts.map(scalar).joined(separator: ", ") + "]"
  }

  /// One text, or a list of several.
  static func oneOrList(_ texts: [String]) -> String {
    texts.count == 1 ? scalar(texts[0]) : list(texts)
  }

  /// A remark in one line: what an export says is shortened, and nothing in it ends the line.
  static func remark(_ text: String, longest: Int = 70) -> String {
    let line = String(
      String.UnicodeScalarView(text.unicodeScalars.map { isUnseen($0) ? " " : $0 }))
    return line.count <= longest ? line : line.prefix(longest - 1) + "…"
  }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.first, let last = text.last, last != " " else { return false }
    guard first.isLetter || first.isNumber, !reserved.contains(text.lowercased()) else {
      return false
    }
    return text.allSatisfy { $0.isLetter || $0.isNumber || "_. -+/".contains($0) }
      && !text.unicodeScalars.contains(where: isUnseen)
  }

  /// Control and format characters, and what ends a line.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: true
    default: false
    }
  }

  private static func quoted(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "\"") { result, scalar in
      if scalar == "\"" || scalar == "\\" { result += "\\" }
      if isUnseen(scalar) {
        let digits = String(scalar.value, radix: 16)
        result += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      } else {
        result.unicodeScalars.append(scalar)
      }
    } + "\""
  }
}

/// Builds the text of an ODM file.
struct ODMText {
  var text = ""

  mutating func start(_ name: String, _ attributes: [(String, String?)] = [], empty: Bool = false) {
    text += "<\(name)"
    for (name, value) in attributes {
      if let value { text += " \(name)=\"\(Self.escaped(value))\"" }
    }
    text += empty ? "/>\n" : ">\n"
  }

  mutating func empty(_ name: String, _ attributes: [(String, String?)]) {
    start(name, attributes, empty: true)
  }

  mutating func end(_ name: String) { text += "</\(name)>\n" }

  mutating func element(
    _ name: String, _ content: String, _ attributes: [(String, String?)] = []
  ) {
    start(name, attributes)
    text.removeLast()
    text += Self.escaped(content) + "</\(name)>\n"
  }

  mutating func translated(_ name: String, _ content: String) {
    start(name)
    text.removeLast()
    text += "<TranslatedText xml:lang=\"en\">\(Self.escaped(content))</TranslatedText></\(name)>\n"
  }

  static func escaped(_ value: String) -> String {
    guard value.utf8.contains(where: { [38, 60, 62, 34, 10].contains($0) }) else { return value }
    var escaped = ""
    for character in value.unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n": escaped += "&#10;"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }
}

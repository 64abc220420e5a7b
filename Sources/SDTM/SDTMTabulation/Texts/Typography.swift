/// What has an obvious form in ASCII.
enum Typography {
  /// The text with signs of typography as ASCII writes them, which changes no word; nil where other
  /// characters are left.
  static func plain(_ text: String) -> String? { rewritten(text, by: signs) }

  /// The same, with Latin letters without their accents: another spelling, of names above all.
  static func unaccented(_ text: String) -> String? {
    rewritten(text) { signs[$0] ?? letter($0) }
  }

  private static func rewritten(_ text: String, by table: [Unicode.Scalar: String]) -> String? {
    rewritten(text) { table[$0] }
  }

  private static func rewritten(
    _ text: String, _ rewrite: (Unicode.Scalar) -> String?
  ) -> String? {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        result.unicodeScalars.append(scalar)
      } else if let ascii = rewrite(scalar) {
        result += ascii
      } else {
        return nil
      }
    }
    return result
  }

  private static let signs: [Unicode.Scalar: String] = [
    "‘": "'", "’": "'", "‚": "'", "′": "'", "“": "\"", "”": "\"", "„": "\"", "″": "\"",
    "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-", "…": "...", "•": "*", "·": "*",
    "≥": ">=", "≤": "<=", "≠": "!=", "±": "+/-", "×": "x", "÷": "/", "→": "->",
    "µ": "u", "μ": "u", "°": " deg ", "℃": " deg C", "\u{A0}": " ", "\u{2009}": " ",
    "\u{202F}": " ", "\u{3000}": " ", "\u{200B}": "", "\u{FEFF}": "", "\u{AD}": "",
    "½": "1/2", "¼": "1/4", "¾": "3/4", "²": "^2", "³": "^3", "™": "(TM)", "®": "(R)",
  ]

  /// Of Latin-1 and Latin Extended-A; a combining accent alone is nothing.
  private static func letter(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0xC0...0x17F: letters[Int(scalar.value) - 0xC0]
    case 0x300...0x36F: ""
    default: nil
    }
  }

  /// From U+00C0 on, in order.
  private static let letters: [String] =
    """
    A A A A A A AE C E E E E I I I I D N O O O O O x O U U U U Y TH ss \
    a a a a a a ae c e e e e i i i i d n o o o o o / o u u u u y th y \
    A a A a A a C c C c C c C c D d D d E e E e E e E e E e \
    G g G g G g G g H h H h I i I i I i I i I i IJ ij J j K k k \
    L l L l L l L l L l N n N n N n n N n O o O o O o OE oe \
    R r R r R r S s S s S s S s T t T t T t U u U u U u U u U u U u \
    W w Y y Y Z z Z z Z z s
    """.split(separator: " ").map(String.init)
}

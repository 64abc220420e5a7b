extension StringProtocol {
  /// The text with its control characters made visible: what a file says is shown, and never obeyed by a
  /// terminal or by whoever lays out lines. Those are the controls of ISO 6429, line and paragraph
  /// separators, the marks that turn the direction of a text (UAX #9), and invisible tags.
  public var visible: String {
    guard unicodeScalars.contains(where: \.isControl) else { return String(self) }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.isControl { result += scalar.inWords } else { result.append(scalar) }
    }
    return String(result)
  }

  /// The same of a text of several lines.
  public var visibleLines: String {
    split(separator: "\n", omittingEmptySubsequences: false).map(\.visible).joined(separator: "\n")
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  fileprivate var inWords: String.UnicodeScalarView {
    switch value {
    case 9: "\\t".unicodeScalars
    case 10: "\\n".unicodeScalars
    case 13: "\\r".unicodeScalars
    default: "\\u{\(String(value, radix: 16))}".unicodeScalars
    }
  }
}

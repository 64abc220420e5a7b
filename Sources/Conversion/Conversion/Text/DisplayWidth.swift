import Diagnostics

extension Unicode.Scalar {
  /// How many columns of a terminal it takes: East Asian wide characters take two (UAX #11).
  var displayWidth: Int {
    switch value {
    case 0...0x1F, 0x7F...0x9F, 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}

extension StringProtocol {
  /// How many columns of a terminal it takes.
  public var displayWidth: Int { unicodeScalars.reduce(0) { $0 + $1.displayWidth } }

  /// Filled up with blanks; longer texts stay as they are.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - displayWidth))
  }
}

/// Breaks a text between words into lines of a width; a word that is longer is cut. It is shown to
/// people: what would not be seen, or be obeyed by the terminal, is made visible.
func wrapped(_ text: String, to width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.visible.split(separator: " ").flatMap({ pieces(of: $0, width) }) {
    if line.isEmpty {
      line = word
    } else if line.displayWidth + 1 + word.displayWidth <= width {
      line += " " + word
    } else {
      lines.append(line)
      line = word
    }
  }
  return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
}

/// A word in pieces that fit; a path is cut behind a point where there is one.
private func pieces(of word: Substring, _ width: Int) -> [String] {
  var pieces: [String] = []
  var rest = word
  while rest.displayWidth > width {
    var (end, used) = (rest.startIndex, 0)
    while end < rest.endIndex, used + String(rest[end]).displayWidth <= width {
      used += String(rest[end]).displayWidth
      end = rest.index(after: end)
    }
    if let point = rest[..<end].lastIndex(of: "."), point > rest.startIndex {
      end = rest.index(after: point)
    }
    if end == rest.startIndex { end = rest.index(after: end) }
    pieces.append(String(rest[..<end]))
    rest = rest[end...]
  }
  return pieces + [String(rest)]
}

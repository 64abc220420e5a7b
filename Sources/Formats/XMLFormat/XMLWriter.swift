/// Writes XML 1.0 to the end of a byte array: one element a line, two blanks for each level.
///
/// Text stays in the line of its element, so that no blank is added to it. Characters that XML does
/// not know (XML 1.0, 2.2) become blanks.
public struct XMLWriter: Sendable {
  /// Of an element, in the order in which they are written; those without a value are left out.
  public typealias Attributes = KeyValuePairs<StaticString, String?>

  public private(set) var bytes: [UInt8] = []
  private var depth = 0

  public init() {}

  /// The declaration that a document begins with.
  public mutating func declaration() {
    append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  /// - Parameter content: as it stands; nothing in it is escaped.
  public mutating func processingInstruction(_ target: StaticString, _ content: String) {
    append("<?")
    append(target)
    append(" ")
    append(content)
    append("?>\n")
  }

  /// An element with other elements in it, or with none.
  public mutating func element(
    _ name: StaticString, _ attributes: Attributes = [:],
    content: (inout XMLWriter) -> Void = { _ in }
  ) {
    begin(name, attributes)
    let start = bytes.count
    append(">\n")
    depth += 1
    content(&self)
    depth -= 1
    if bytes.count == start + 2 {
      bytes.removeSubrange(start...)
      append("/>\n")
    } else {
      indent()
      end(name)
    }
  }

  /// An element with a text in it.
  public mutating func element(
    _ name: StaticString, _ attributes: Attributes = [:], text: String
  ) {
    begin(name, attributes)
    append(">")
    escape(text, inAttribute: false)
    end(name)
  }

  private mutating func begin(_ name: StaticString, _ attributes: Attributes) {
    indent()
    append("<")
    append(name)
    for (name, value) in attributes {
      guard let value else { continue }
      append(" ")
      append(name)
      append("=\"")
      escape(value, inAttribute: true)
      append("\"")
    }
  }

  private mutating func end(_ name: StaticString) {
    append("</")
    append(name)
    append(">\n")
  }

  private mutating func indent() {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }
}

extension XMLWriter {
  private mutating func append(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// An attribute's line ends and tabs would become blanks when they are read (XML 1.0, 3.3.3); a
  /// carriage return would be lost anywhere (2.11).
  private mutating func escape(_ text: String, inAttribute: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": append("&amp;")
      case "<": append("&lt;")
      case ">": append("&gt;")
      case "\"" where inAttribute: append("&quot;")
      case "\t" where inAttribute: append("&#9;")
      case "\n" where inAttribute: append("&#10;")
      case "\r": append("&#13;")
      case "\t", "\n": bytes.append(UInt8(scalar.value))
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": append(" ")
      default: bytes.append(contentsOf: UTF8.encode(scalar)!)
      }
    }
  }
}

/// What a document may have at most. Real exports stay far below; more is an attack on whoever reads
/// it: each of these makes a small file take long or much memory.
enum XMLLimits {
  /// Elements within each other.
  static let depth = 256
  /// Attributes of one element.
  static let attributes = 1000
  /// Namespaces that are declared at one place: for each prefix, all of them are gone through.
  static let namespaces = 256

  /// libxml2's own limit for what it has to look at in one piece.
  static let tooLong =
    "a tag, comment or section that is longer than 10 MB; the longest that can be read"

  static func excess(depth: Int, attributes: Int, namespaces: Int) -> String? {
    if depth > Self.depth { return "nested deeper than \(Self.depth) elements" }
    if attributes > Self.attributes { return tooMany(attributes) }
    if namespaces > Self.namespaces {
      return "\(namespaces) namespaces are declared here; up to \(Self.namespaces) are read"
    }
    return nil
  }

  /// Of a tag whose end has not come yet. Attributes are counted by the quotes around their values.
  static func excess(ofTag tag: UnsafeBufferPointer<UInt8>) -> String? {
    var count = 0
    var quote: UInt8 = 0
    for byte in tag {
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
        count += 1
      }
    }
    return count > attributes ? tooMany(count) : nil
  }

  private static func tooMany(_ count: Int) -> String {
    "an element with \(count) attributes or more; up to \(attributes) are read"
  }
}

/// Ids of resources: `A-Z`, `a-z`, `0-9`, `-` and `.`, at most 64 characters (R4, datatype id).
enum ResourceID {
  /// What is left for the name itself beside `-kind-number`.
  private static let limit = 48

  /// The text itself where it can be an id, else what can be kept of it and a hash of the whole, so
  /// that different texts stay different.
  static func make(_ text: String) -> String {
    let kept = text.utf8.map { isAllowed($0) ? $0 : UInt8(ascii: "-") }
    if kept.count <= limit, !kept.isEmpty, kept.elementsEqual(text.utf8) { return text }
    return String(decoding: kept.prefix(limit - 17), as: UTF8.self) + "-" + hash(text)
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E: true
    default: false
    }
  }

  /// FNV-1a, 64 bits, in hexadecimal.
  private static func hash(_ text: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

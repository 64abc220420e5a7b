/// The mark that some programs put before text, to say how it is encoded.
public enum ByteOrderMark: Sendable {
  case utf8, utf16LittleEndian, utf16BigEndian

  public init?(_ bytes: some Sequence<UInt8>) {
    let first = Array(bytes.prefix(3))
    if first.starts(with: [0xEF, 0xBB, 0xBF]) {
      self = .utf8
    } else if first.starts(with: [0xFF, 0xFE]) {
      self = .utf16LittleEndian
    } else if first.starts(with: [0xFE, 0xFF]) {
      self = .utf16BigEndian
    } else {
      return nil
    }
  }

  public var count: Int { self == .utf8 ? 3 : 2 }

  public var encoding: TextEncoding {
    switch self {
    case .utf8: .utf8
    case .utf16LittleEndian: .utf16LittleEndian
    case .utf16BigEndian: .utf16BigEndian
    }
  }
}

extension InputFile {
  public func byteOrderMark() throws(StreamError) -> ByteOrderMark? {
    ByteOrderMark(try first(3))
  }
}

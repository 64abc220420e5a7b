import ByteStreams
import Diagnostics
import ODMReader

/// A file of ODM in the encoding that its bytes show, which is not always the declared one.
struct ODMInput {
  private(set) var file: InputFile
  /// Whether it is UTF-8 whatever it declares.
  private(set) var isUTF8 = false
  /// What is odd about its encoding.
  private(set) var remark: Finding?

  init(_ file: InputFile) throws(Fault) {
    self.file = file
    do {
      if let encoding = try file.wideEncoding {
        try transcode(from: encoding)
      } else if let declared = file.declaredEncoding {
        try check(TextEncoding(named: declared), declared)
      }
    } catch {
      throw error.asInputFault(file.name)
    }
  }

  private mutating func transcode(from encoding: TextEncoding) throws(StreamError) {
    file = try TextEncoding.transcode(file, from: encoding)
    isUTF8 = true
  }

  /// What declares one of the small encodings and is UTF-8 throughout is UTF-8: text in another
  /// encoding hardly ever looks like it. ISO-8859-1 has nothing but control characters where
  /// Windows-1252 has quotes and the euro sign (WHATWG Encoding, 4.2 takes it for that, too).
  private mutating func check(_ encoding: TextEncoding?, _ declared: String) throws(StreamError) {
    switch encoding?.name {
    case "utf-16", "utf-16le", "utf-16be": takeAsUTF8(declared)
    case "us-ascii", "iso-8859-1", "iso-8859-15", "windows-1252":
      switch try file.textKind() {
      case .ascii: return
      case .utf8: takeAsUTF8(declared)
      case .other(let byte): try take(byte, encoding!, declared)
      }
    default: return
    }
  }

  private mutating func takeAsUTF8(_ declared: String) {
    isUTF8 = true
    remark(declared, "is UTF-8, and read so")
  }

  private mutating func take(
    _ byte: InputFile.InvalidByte, _ encoding: TextEncoding, _ declared: String
  ) throws(StreamError) {
    if encoding.name == "us-ascii" {
      throw StreamError(
        .encoding, path: file.name,
        reason:
          "the file declares \(declared), and has a byte that is neither ASCII nor UTF-8; the right encoding in its first line would help",
        offset: byte.offset, line: byte.line)
    }
    guard encoding.name == "iso-8859-1", try file.hasC1Controls else { return }
    try transcode(from: TextEncoding(named: "windows-1252")!)
    remark(declared, "has characters of Windows-1252, and is read so")
  }

  private mutating func remark(_ declared: String, _ what: String) {
    remark = Finding(
      .encodingMisdeclared, .warning, "the file declares \(declared), but \(what)",
      at: Location(file: file.name, line: 1))
  }
}

extension InputFile {
  /// UTF-16 has no bytes that can be searched for tags; it is read as UTF-8.
  fileprivate var wideEncoding: TextEncoding? {
    get throws(StreamError) {
      let head = try first(2)
      switch (head.first, head.last) {
      case (0xFF, 0xFE), (60, 0): return .utf16LittleEndian
      case (0xFE, 0xFF), (0, 60): return .utf16BigEndian
      default: return nil
      }
    }
  }

  fileprivate var hasC1Controls: Bool {
    get throws(StreamError) {
      var found = false
      try forEachBlock { block, _ throws(StreamError) in
        found = block.contains { (0x80...0x9F).contains($0) }
        return !found
      }
      return found
    }
  }
}

extension FindingCode {
  static let encodingMisdeclared = FindingCode("encoding-misdeclared")
}

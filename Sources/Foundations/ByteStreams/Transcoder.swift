import Glibc

extension TextEncoding {
  /// Writes the file anew as UTF-8, without a byte order mark, to a temporary file of the same
  /// name. A byte sequence that the encoding does not know is an error with its offset and line.
  public static func transcode(
    _ file: InputFile, from encoding: TextEncoding, blockSize: Int = 1 << 18
  ) throws(StreamError) -> InputFile {
    let mark = try file.byteOrderMark()
    // "UTF-16" without a mark means big endian by RFC 2781, but little endian is what is met.
    var source = encoding
    if encoding.name == "utf-16" { source = mark.map(\.encoding) ?? .utf16LittleEndian }
    let skip = mark.map { $0.encoding == source ? $0.count : 0 } ?? 0
    let transcoder = try Transcoder(from: source, name: file.name)
    try file.forEachBlock(from: skip, size: blockSize) { block, offset throws(StreamError) in
      try transcoder.convert(block, at: offset)
      return true
    }
    return try transcoder.finish()
  }
}

/// One conversion under way: keeps the bytes of a character that a block's end has cut.
private final class Transcoder {
  private let name: String
  private let encoding: TextEncoding
  private let converter: iconv_t
  private var spool: Spool?
  private var carried: [UInt8] = []
  private var carriedOffset = 0
  private var line = 1
  private let output = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)

  init(from encoding: TextEncoding, name: String) throws(StreamError) {
    guard let opened = iconv_open("UTF-8", encoding.systemName), Int(bitPattern: opened) != -1
    else {
      throw StreamError(
        .encoding, path: name, reason: "this system's iconv does not know \(encoding.systemName)")
    }
    converter = opened
    self.name = name
    self.encoding = encoding
    spool = try Spool(name: name)
  }

  deinit {
    iconv_close(converter)
    output.deallocate()
  }

  func convert(_ block: UnsafeRawBufferPointer, at offset: Int) throws(StreamError) {
    var rest = block
    var restOffset = offset
    // A character that was cut is completed byte by byte.
    while !carried.isEmpty, let next = rest.first {
      carried.append(next)
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst())
      restOffset += 1
      let pending = carried
      carried = []
      try pass(pending, at: carriedOffset)
    }
    try pass(rest, at: restOffset)
  }

  func finish() throws(StreamError) -> InputFile {
    guard carried.isEmpty else {
      throw invalid(carried[0], at: carriedOffset, "the file ends inside a character")
    }
    return try spool.take()!.finish()
  }

  private func pass(_ bytes: [UInt8], at offset: Int) throws(StreamError) {
    let outcome = bytes.withUnsafeBytes { all in
      Result { () throws(StreamError) in try pass(all, at: offset) }
    }
    try outcome.get()
  }

  private func pass(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(StreamError) {
    guard let start = bytes.baseAddress else { return }
    var from: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(mutating: start)
      .assumingMemoryBound(to: CChar.self)
    var left = bytes.count
    while left > 0 {
      let (failure, written) = step(&from, &left)
      let done = UnsafeRawBufferPointer(rebasing: output[..<written])
      try spool!.write(done)
      for byte in done where byte == 0x0A { line += 1 }
      let at = bytes.count - left
      switch failure {
      case 0, E2BIG: continue
      case EINVAL:
        carried = Array(bytes[at...])
        carriedOffset = offset + at
        return
      default: throw invalid(bytes[at], at: offset + at, "is not valid in \(encoding.name)")
      }
    }
  }

  /// One call of iconv: its failure, or 0, and the bytes that it has put into `output`.
  private func step(_ from: inout UnsafeMutablePointer<CChar>?, _ left: inout Int) -> (Int32, Int) {
    var to: UnsafeMutablePointer<CChar>? = output.baseAddress!.assumingMemoryBound(to: CChar.self)
    var room = output.count
    let result = iconv(converter, &from, &left, &to, &room)
    let failure = result == -1 ? errno : 0
    return (failure, output.count - room)
  }

  private func invalid(_ byte: UInt8, at offset: Int, _ reason: String) -> StreamError {
    let digits = String(byte, radix: 16, uppercase: true)
    let hex = "0x" + (digits.count < 2 ? "0" : "") + digits
    return StreamError(
      .encoding, path: name, reason: "byte \(hex) \(reason)", offset: offset, line: line)
  }
}

/// Checks, block by block, that bytes are UTF-8 as The Unicode Standard 3.9 (table 3-7) has it:
/// no overlong forms, no surrogates, nothing above U+10FFFF.
public struct UTF8Validator: Sendable {
  /// Bytes that still have to follow, and the range that the next one must be in.
  private var missing = 0
  private var lower: UInt8 = 0x80
  private var upper: UInt8 = 0xBF
  /// Where the unfinished character began, from the first byte ever given.
  private var begun = 0
  private var position = 0

  public init() {}

  /// Answers the offset, from the first byte ever given, of the first character that is not right.
  public mutating func firstInvalid(in block: UnsafeRawBufferPointer) -> Int? {
    var index = 0
    while index < block.count {
      if missing == 0 {
        index = Self.skipASCII(block, from: index)
        if index == block.count { break }
        begun = position + index
        guard begin(block[index]) else { return begun }
      } else {
        guard block[index] >= lower, block[index] <= upper else { return begun }
        missing -= 1
        (lower, upper) = (0x80, 0xBF)
      }
      index += 1
    }
    position += block.count
    return nil
  }

  /// The start of a character that the end of the bytes has cut off.
  public var unfinished: Int? { missing > 0 ? begun : nil }

  private mutating func begin(_ byte: UInt8) -> Bool {
    (lower, upper) = (0x80, 0xBF)
    switch byte {
    case 0xC2...0xDF: missing = 1
    case 0xE0...0xEF:
      missing = 2
      if byte == 0xE0 { lower = 0xA0 }
      if byte == 0xED { upper = 0x9F }
    case 0xF0...0xF4:
      missing = 3
      if byte == 0xF0 { lower = 0x90 }
      if byte == 0xF4 { upper = 0x8F }
    default: return false
    }
    return true
  }

  private static func skipASCII(_ block: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index + 8 <= block.count {
      let word = block.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
      let high = word & 0x8080_8080_8080_8080
      if high != 0 { return index + high.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < block.count, block[index] < 0x80 { index += 1 }
    return index
  }
}

extension InputFile {
  /// A byte that cannot stand where it does.
  public struct InvalidByte: Hashable, Sendable {
    public var offset: Int
    /// From 1.
    public var line: Int
    public var byte: UInt8
  }

  /// The first byte at which the file is not UTF-8; nil when all of it is.
  public func firstInvalidUTF8(blockSize: Int = 1 << 18) throws(StreamError) -> InvalidByte? {
    var validator = UTF8Validator()
    var invalid: Int?
    try forEachBlock(size: blockSize) { block, _ throws(StreamError) in
      invalid = validator.firstInvalid(in: block)
      return invalid == nil
    }
    guard let offset = invalid ?? validator.unfinished else { return nil }
    var byte: [UInt8] = []
    try read(offset..<offset + 1, appendingTo: &byte)
    return InvalidByte(offset: offset, line: try line(at: offset), byte: byte[0])
  }

  /// The line, from 1, in which a byte stands, as line feeds count.
  public func line(at offset: Int) throws(StreamError) -> Int {
    var line = 1
    try forEachBlock { block, start throws(StreamError) in
      for byte in block.prefix(max(0, offset - start)) where byte == 0x0A { line += 1 }
      return start + block.count < offset
    }
    return line
  }
}

import CSVFormat

/// The text of a cell: blanks around it do not count.
enum Cell {
  /// A cell's range without doubled quotes and without blanks around it; changes the bytes in place.
  @inline(__always)
  static func text(of field: CSVField, in bytes: UnsafeMutableRawBufferPointer) -> Range<Int> {
    let end = field.form == .escaped ? field.unescape(in: bytes) : field.end
    return trim(UnsafeRawBufferPointer(bytes), field.start, end)
  }

  /// The text with a blank for each line end, as the attributes of XML have it (XML 1.0, 2.11 and
  /// 3.3.3): so the ODM export of the same cell reads.
  static func line(of field: CSVField, in bytes: UnsafeMutableRawBufferPointer) -> Range<Int> {
    let text = text(of: field, in: bytes)
    if field.form == .plain { return text }
    var end = text.lowerBound
    var previous: UInt8 = 0
    for index in text {
      let byte = bytes[index]
      defer { previous = byte }
      if byte == 10, previous == 13 { continue }
      bytes[end] = byte == 10 || byte == 13 ? 32 : byte
      end += 1
    }
    return text.lowerBound..<end
  }

  static func copy(of field: CSVField, in bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var cell = Array(bytes[field.range])
    let whole = CSVField(start: 0, end: cell.count, form: field.form)
    let range = cell.withUnsafeMutableBytes { text(of: whole, in: $0) }
    return Array(cell[range])
  }

  @inline(__always)
  static func trim(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Range<Int> {
    guard start < end else { return start..<start }
    // Most cells begin and end with something that is surely no blank.
    if isPlain(bytes[start]), isPlain(bytes[end - 1]) { return start..<end }
    return trimBlanks(bytes, start, end)
  }

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x80 }

  private static func trimBlanks(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int)
    -> Range<Int>
  {
    var start = start
    var end = end
    while start < end {
      let width = blank(bytes, at: start, end)
      if width == 0 { break }
      start += width
    }
    trailing: while start < end {
      for width in 1...3 where end - width >= start {
        if blank(bytes, at: end - width, end) == width {
          end -= width
          continue trailing
        }
      }
      break
    }
    return start..<end
  }

  /// Bytes of the blank at `index`: ASCII, the no-break space, the ideographic space, the mark.
  private static func blank(_ bytes: UnsafeRawBufferPointer, at index: Int, _ end: Int) -> Int {
    func stands(_ rest: UInt8...) -> Bool {
      index + rest.count < end && zip(rest, bytes[(index + 1)...]).allSatisfy { $0 == $1 }
    }
    switch bytes[index] {
    case 0x20, 0x09...0x0D: return 1
    case 0xC2: return stands(0xA0) ? 2 : 0
    case 0xE3: return stands(0x80, 0x80) ? 3 : 0
    case 0xEF: return stands(0xBB, 0xBF) ? 3 : 0
    default: return 0
    }
  }
}

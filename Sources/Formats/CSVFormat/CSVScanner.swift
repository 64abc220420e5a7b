import Glibc

/// Finds rows and cells in bytes, by RFC 4180, section 2, and what is really met: any one-byte
/// delimiter, rows that end with CR, LF or CRLF, a last row without a line end, quotes within an
/// unquoted cell. It reads nothing and keeps nothing but its position.
///
/// The bytes may be a part of the input: a row that they do not hold whole is left for the next
/// scanner, which begins at `position` and `line`.
public struct CSVScanner {
  /// Where the next row begins.
  public private(set) var position: Int
  /// The line, from 1, of `position`.
  public private(set) var line: Int
  private let base: UnsafeRawPointer
  private let count: Int
  private let delimiter: UInt8
  private let isLast: Bool
  // The next ones at or after `position`, looked up once and not for every row.
  private var nextQuote = -1
  private var nextReturn = -1

  /// - Parameter isLast: nothing follows these bytes.
  public init(
    _ bytes: UnsafeRawBufferPointer, from position: Int = 0, line: Int = 1, delimiter: UInt8,
    isLast: Bool
  ) {
    base = bytes.baseAddress ?? UnsafeRawPointer(bitPattern: 1)!
    count = bytes.count
    self.position = position
    self.line = line
    self.delimiter = delimiter
    self.isLast = isLast
  }

  /// Scans the next row and puts its cells in place of the former ones, the first `limit` of them.
  /// Answers nil when no whole row is left.
  public mutating func next(into fields: inout [CSVField], limit: Int = .max) throws(CSVError)
    -> CSVRow?
  {
    fields.removeAll(keepingCapacity: true)
    guard position < count else { return nil }
    let row =
      if let end = plainRowEnd() {
        plainRow(until: end, into: &fields, limit: limit)
      } else {
        try quotedRow(into: &fields, limit: limit)
      }
    guard let row else { return nil }
    position = row.next
    line += row.lineCount
    return row
  }

  /// The same without empty rows, and passes over the rows that follow as long as they have no quotes and
  /// begin with the same bytes up to the end of the last of `limit` cells.
  public mutating func nextRun(into fields: inout [CSVField], limit: Int) throws(CSVError)
    -> CSVRun?
  {
    skipEmptyRows()
    guard let first = try next(into: &fields, limit: limit) else { return nil }
    var run = CSVRun(first: first, next: first.next, rowCount: 1)
    guard let last = fields.last, fields.count == limit, last.end < first.range.upperBound,
      fields.allSatisfy({ $0.form == .plain })
    else { return run }
    let cells = first.range.lowerBound...last.end
    while repeats(cells), let end = plainRowEnd(), let next = afterLineEnd(end) {
      position = next
      line += 1
      run.next = next
      run.rowCount += 1
    }
    return run
  }

  /// Rows of nothing but their end: some files end with millions.
  private mutating func skipEmptyRows() {
    while position < count {
      switch byte(position) {
      case CSVByte.lineFeed: position += 1
      case CSVByte.carriageReturn:
        guard let next = afterLineEnd(position) else { return }
        position = next
      default: return
      }
      line += 1
    }
  }

  /// Where the next row ends; nil when it has quotes, or may have.
  private mutating func plainRowEnd() -> Int? {
    if nextQuote < position { nextQuote = find(CSVByte.quote, from: position, to: count) }
    if nextReturn < position {
      nextReturn = find(CSVByte.carriageReturn, from: position, to: count)
    }
    let feed = find(CSVByte.lineFeed, from: position, to: min(count, nextReturn + 1))
    let end = min(feed, nextReturn)
    return nextQuote < end ? nil : end
  }

  /// A row without quotes that ends at `end`.
  private func plainRow(until end: Int, into fields: inout [CSVField], limit: Int) -> CSVRow? {
    guard let next = afterLineEnd(end) else { return nil }
    var start = position
    while fields.count < limit {
      let stop = findDelimiter(from: start, to: end)
      fields.append(CSVField(start: start, end: stop))
      if stop == end { break }
      start = stop + 1
    }
    return CSVRow(range: position..<end, next: next, line: line, lineCount: 1)
  }

  private func quotedRow(into fields: inout [CSVField], limit: Int) throws(CSVError) -> CSVRow? {
    var index = position
    var lines: Int32 = 0
    var column = 0
    while true {
      column += 1
      let field =
        if index < count, byte(index) == CSVByte.quote {
          try quotedField(at: index, column: column, lines: &lines)
        } else {
          CSVField(start: index, end: unquotedEnd(from: index), lineOffset: lines)
        }
      guard let field else { return nil }
      if fields.count < limit { fields.append(field) }
      index = field.form == .plain ? field.end : fieldEnd(of: field)
      if index < count, byte(index) == delimiter {
        index += 1
        continue
      }
      guard let next = afterLineEnd(index) else { return nil }
      return CSVRow(range: position..<index, next: next, line: line, lineCount: Int(lines) + 1)
    }
  }

  /// The cell that the quote at `index` opens; nil when the bytes end before it does.
  private func quotedField(at index: Int, column: Int, lines: inout Int32) throws(CSVError)
    -> CSVField?
  {
    let opened = lines
    var escaped = false
    var end = index + 1
    while true {
      while end < count, byte(end) != CSVByte.quote {
        if isLineEnd(end) { lines += 1 }
        end += 1
      }
      guard end < count else {
        if isLast { throw failure(.unclosedQuote, column, opened, lines) }
        return nil
      }
      guard end + 1 < count, byte(end + 1) == CSVByte.quote else { break }
      escaped = true
      end += 2
    }
    // Whether another quote follows, and doubles this one, is not known yet.
    if end + 1 == count, !isLast { return nil }
    let rest = unquotedEnd(from: end + 1)
    if isBlank(end + 1, rest) {
      return CSVField(
        start: index + 1, end: end, form: escaped ? .escaped : .quoted, lineOffset: opened)
    }
    if lines != opened {
      if rest == count, !isLast { return nil }
      throw failure(.quoteClosedInsideText, column, opened, lines)
    }
    return CSVField(start: index, end: rest, form: .stray, lineOffset: opened)
  }

  private func fieldEnd(of field: CSVField) -> Int {
    field.form == .stray ? field.end : unquotedEnd(from: field.end + 1)
  }

  /// Where the line end at `end` is over; nil when that is not known yet.
  private func afterLineEnd(_ end: Int) -> Int? {
    if end >= count { return isLast ? count : nil }
    guard byte(end) == CSVByte.carriageReturn else { return end + 1 }
    if end + 1 == count { return isLast ? count : nil }
    return byte(end + 1) == CSVByte.lineFeed ? end + 2 : end + 1
  }

  private func failure(_ kind: CSVError.Kind, _ column: Int, _ opened: Int32, _ closed: Int32)
    -> CSVError
  {
    CSVError(
      kind: kind, line: line + Int(opened), closingLine: line + Int(closed), column: column)
  }
}

// Looking for bytes.
extension CSVScanner {
  @inline(__always)
  private func byte(_ index: Int) -> UInt8 { base.load(fromByteOffset: index, as: UInt8.self) }

  /// Whether the bytes of an earlier place stand at `position` again.
  @inline(__always)
  private func repeats(_ earlier: ClosedRange<Int>) -> Bool {
    position + earlier.count <= count
      && memcmp(base + position, base + earlier.lowerBound, earlier.count) == 0
  }

  /// CRLF counts once, at its LF.
  @inline(__always)
  private func isLineEnd(_ index: Int) -> Bool {
    let byte = byte(index)
    if byte == CSVByte.lineFeed { return true }
    return byte == CSVByte.carriageReturn
      && (index + 1 == count || self.byte(index + 1) != CSVByte.lineFeed)
  }

  private func isBlank(_ start: Int, _ end: Int) -> Bool {
    var index = start
    while index < end, byte(index) == 0x20 || byte(index) == 0x09 { index += 1 }
    return index >= end
  }

  /// The first `wanted` byte in the range, or its end.
  @inline(__always)
  private func find(_ wanted: UInt8, from start: Int, to end: Int) -> Int {
    guard start < end, let found = memchr(base + start, Int32(wanted), end - start) else {
      return end
    }
    return UnsafeRawPointer(found) - base
  }

  /// Cells are short: eight bytes at a time beat a call for each.
  @inline(__always)
  private func findDelimiter(from start: Int, to end: Int) -> Int {
    let pattern = UInt64(delimiter) &* 0x0101_0101_0101_0101
    var index = start
    while index + 8 <= end {
      let word = base.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian ^ pattern
      let zeros = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
      if zeros != 0 { return index + zeros.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < end, byte(index) != delimiter { index += 1 }
    return index
  }

  private func unquotedEnd(from start: Int) -> Int {
    var index = start
    while index < count {
      let byte = byte(index)
      if byte == delimiter || byte == CSVByte.lineFeed || byte == CSVByte.carriageReturn { break }
      index += 1
    }
    return index
  }
}

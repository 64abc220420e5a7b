import SourceModel

/// Finds the rows of one subject that say again what others say, but through a spreadsheet.
///
/// Most subjects have no row with a trace of one, and cost no more than the look for it.
struct AlteredRows {
  /// Records with a value that may have been altered, or may have been a number once.
  private var suspects: [Int] = []

  mutating func beginSubject() { suspects.removeAll(keepingCapacity: true) }
  mutating func note(record: Int) { suspects.append(record) }

  /// A cell that a spreadsheet has altered, or one that it would: `1-Jan`, `1.2E+05`, `20080826.0`.
  @inline(__always)
  static func isSuspect(_ bytes: UnsafeMutableRawBufferPointer, _ cell: Range<Int>) -> Bool {
    guard cell.count > 4, cell.count < 13 else { return false }
    let (start, end) = (cell.lowerBound, cell.upperBound)
    // What stands before a month's name, or behind it; the mark of an exponent; a decimal.
    let mayBeMonth = bytes[end - 4] == 45 && bytes[end - 3] > 57 || bytes[start + 3] == 45
    guard mayBeMonth || bytes[end - 4] == UInt8(ascii: "E") || bytes[end - 2] == 46 else {
      return false
    }
    return isAltered(UnsafeRawBufferPointer(rebasing: bytes[cell]))
  }

  private static func isAltered(_ cell: UnsafeRawBufferPointer) -> Bool {
    if SpreadsheetTrace(cell) != nil { return true }
    let digits = cell.dropLast(2)
    return [4, 6, 8].contains(digits.count) && cell.suffix(2).elementsEqual(".0".utf8)
      && (digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8))
      && digits.allSatisfy { (48...57).contains($0) }
  }

  /// The record that goes, and the one that stays, of each pair; of several that say the same, all
  /// but one go.
  func pairs(
    among records: [SourceRecord], _ values: [SourceValue], _ bytes: UnsafeRawBufferPointer
  ) -> [(repeated: Int, kept: Int)] {
    guard !suspects.isEmpty else { return [] }
    let cells = Cells(values: values, bytes: bytes)
    let forms = Set(suspects.map { records[$0].form })
    let suspects = Set(suspects)
    var kept: [Int: [Int]] = [:]
    var pairs: [(repeated: Int, kept: Int)] = []
    for number in records.indices
    where forms.contains(records[number].form) && !records[number].isRepeat {
      let print = cells.print(of: records[number])
      let rivals = kept[print, default: []]
      let place = rivals.firstIndex { rival in
        (suspects.contains(rival) || suspects.contains(number))
          && cells.agree(records[rival], records[number])
      }
      guard let place else {
        kept[print, default: []].append(number)
        continue
      }
      let isBetter = cells.traces(in: records[number]) < cells.traces(in: records[rivals[place]])
      if isBetter { kept[print]![place] = number }
      pairs.append(isBetter ? (rivals[place], number) : (number, rivals[place]))
    }
    return pairs
  }
}

/// The cells of records, compared for what they say.
private struct Cells {
  let values: [SourceValue]
  let bytes: UnsafeRawBufferPointer

  private func cell(_ value: SourceValue) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[Int(value.start)..<Int(value.start + value.length)])
  }

  /// The same for records that agree.
  func print(of record: SourceRecord) -> Int {
    var hasher = Hasher()
    hasher.combine([record.form, record.event, record.eventRepeat, record.formRepeat])
    for value in values[record.values] {
      hasher.combine(value.item)
      hasher.combine(SpreadsheetCell(cell(value)))
    }
    return hasher.finalize()
  }

  /// Whether they say the same, and not in the same words: what stands twice to the letter may have
  /// happened twice.
  func agree(_ left: SourceRecord, _ right: SourceRecord) -> Bool {
    guard left.valueCount == right.valueCount else { return false }
    var isSame = true
    for (a, b) in zip(values[left.values], values[right.values]) {
      guard a.item == b.item, SpreadsheetCell.agree(cell(a), cell(b)) else { return false }
      isSame = isSame && cell(a).elementsEqual(cell(b))
    }
    return !isSame
  }

  func traces(in record: SourceRecord) -> Int {
    values[record.values].count { SpreadsheetTrace(cell($0)) != nil }
  }
}

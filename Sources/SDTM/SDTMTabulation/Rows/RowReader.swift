/// Reads the rows of blocks into cells that are used again for each row.
struct RowReader {
  /// Where a variable's cell stands; -1 for one that the dataset leaves out.
  let positions: [Int]
  let isText: [Bool]
  let cells: UnsafeMutableBufferPointer<Cell>
  /// How many of the first cells rows do not hold themselves.
  let sharedCount: Int
  private var cache = RepeatCache()

  /// - Parameters:
  ///   - positions: for each variable of the definition, its place among the cells, or -1.
  ///   - isText: for each variable, whether it holds texts.
  init(
    positions: [Int], isText: [Bool], sharedCount: Int, cells: UnsafeMutableBufferPointer<Cell>
  ) {
    self.positions = positions
    self.isText = isText
    self.sharedCount = sharedCount
    self.cells = cells
  }

  /// Calls `body` after each row of a block has been put into the cells.
  mutating func read<E: Error>(
    _ block: UnsafeRawBufferPointer, _ body: (RowView) throws(E) -> Void
  ) throws(E) {
    cache.forget()
    var position = 0
    while position < block.count {
      forgetRow()
      while block[position] != 0 { readValue(block, &position) }
      position += 1
      try body(RowView(cells: UnsafeBufferPointer(cells)))
    }
  }

  private func forgetRow() {
    for cell in sharedCount..<cells.count { cells[cell] = .missing }
  }

  private mutating func readValue(_ block: UnsafeRawBufferPointer, _ position: inout Int) {
    let column = Int(block[position]) - 1
    position += 1
    let cell: Cell =
      isText[column]
      ? .text(readText(block, &position, column)) : .number(readNumber(block, &position))
    if positions[column] >= 0 { cells[positions[column]] = cell }
  }

  private mutating func readText(
    _ block: UnsafeRawBufferPointer, _ position: inout Int, _ column: Int
  ) -> UnsafeRawBufferPointer {
    let slot = Int(block[position]) - 1
    position += 1
    if slot >= 0 {
      let place = cache[slot]
      return UnsafeRawBufferPointer(
        start: block.baseAddress! + Int(place.offset), count: Int(place.length))
    }
    let length = Int(readVariableLength(block, &position))
    let text = UnsafeRawBufferPointer(start: block.baseAddress! + position, count: length)
    cache[RepeatCache.slot(of: text, column: column)] = .init(
      offset: Int32(position), length: Int16(length), column: Int16(column))
    position += length
    return text
  }

  private func readNumber(_ block: UnsafeRawBufferPointer, _ position: inout Int) -> Double {
    let head = readVariableLength(block, &position)
    if head & 1 == 0 {
      let zigzag = head >> 1
      return Double(Int(bitPattern: zigzag >> 1) ^ -Int(bitPattern: zigzag & 1))
    }
    defer { position += 8 }
    let bits = block.loadUnaligned(fromByteOffset: position, as: UInt64.self)
    return Double(bitPattern: UInt64(littleEndian: bits))
  }

  private func readVariableLength(
    _ block: UnsafeRawBufferPointer, _ position: inout Int
  ) -> UInt {
    var value: UInt = 0
    var shift: UInt = 0
    while true {
      let byte = block[position]
      position += 1
      value |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
  }
}

/// Reads the rows of blocks. It is inlined into the writers: a call for each of the millions of
/// values would cost more than the value.
public struct RowReader {
  @usableFromInline
  struct Place {
    /// The column of the dataset; -1 for a variable that it leaves out.
    @usableFromInline var column: Int
    @usableFromInline var isText: Bool
  }

  @usableFromInline let places: [Place]
  @usableFromInline var cache = RepeatCache()

  /// - Parameters:
  ///   - columns: for each variable of the definition, its column in the dataset, or -1.
  ///   - isText: for each variable, whether it holds texts.
  init(columns: [Int], isText: [Bool]) {
    places = zip(columns, isText).map { Place(column: $0, isText: $1) }
  }

  @inlinable
  public mutating func read(_ block: UnsafeRawBufferPointer, into sink: inout some RowSink) {
    cache.forget()
    var position = 0
    while position < block.count {
      sink.beginRow()
      while block[position] != 0 { readValue(block, &position, &sink) }
      position += 1
      sink.endRow()
    }
  }

  @inlinable @inline(__always)
  mutating func readValue(
    _ block: UnsafeRawBufferPointer, _ position: inout Int, _ sink: inout some RowSink
  ) {
    let variable = Int(block[position]) - 1
    let place = places[variable]
    position += 1
    if place.isText {
      let text = readText(block, &position)
      if place.column >= 0 { sink.put(text, column: place.column) }
    } else {
      let number = readNumber(block, &position)
      if place.column >= 0 { sink.put(number, column: place.column) }
    }
  }

  @inlinable @inline(__always)
  mutating func readText(
    _ block: UnsafeRawBufferPointer, _ position: inout Int
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
    cache[RepeatCache.slot(of: text)] = .init(offset: position, length: length)
    position += length
    return text
  }

  @inlinable @inline(__always)
  func readNumber(_ block: UnsafeRawBufferPointer, _ position: inout Int) -> Double {
    let head = readVariableLength(block, &position)
    if head & 1 == 0 {
      let zigzag = head >> 1
      return Double(Int(bitPattern: zigzag >> 1) ^ -Int(bitPattern: zigzag & 1))
    }
    defer { position += 8 }
    let bits = block.loadUnaligned(fromByteOffset: position, as: UInt64.self)
    return Double(bitPattern: UInt64(littleEndian: bits))
  }

  @inlinable @inline(__always)
  func readVariableLength(
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

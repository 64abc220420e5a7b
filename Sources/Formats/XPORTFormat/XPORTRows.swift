/// Lays rows out, one behind the other: texts filled up with blanks, numbers as the mainframe had
/// them. What is not put is missing: a blank text, or the number that SAS shows as a point.
///
/// It writes to memory that is the caller's, and is inlined into the caller's loop: there are
/// millions of values, most of them of a few bytes.
public struct XPORTRows {
  @usableFromInline
  struct Place {
    @usableFromInline var offset: Int
    @usableFromInline var width: Int
  }

  @usableFromInline let places: [Place]
  /// A row that has only what all rows share.
  @usableFromInline var template: [UInt8]
  @usableFromInline let memory: UnsafeMutableRawBufferPointer
  /// Where the row that was begun last lies.
  @usableFromInline var row: UnsafeMutableRawPointer
  /// The bytes of all rows that were begun.
  @usableFromInline var used = 0

  /// - Parameter memory: has room for every row that will be begun.
  public init(of file: XPORTFile, into memory: UnsafeMutableRawBufferPointer) {
    var places: [Place] = []
    var template: [UInt8] = []
    for variable in file.variables {
      places.append(Place(offset: template.count, width: variable.width))
      switch variable.kind {
      case .number: template += [UInt8(ascii: "."), 0, 0, 0, 0, 0, 0, 0]
      case .text(let length): template += repeatElement(UInt8(ascii: " "), count: length)
      }
    }
    self.places = places
    self.template = template
    self.memory = memory
    row = memory.baseAddress!
  }
}

extension XPORTRows {
  public var byteCount: Int { used }

  /// The text stands in this column on all rows from the next one on.
  public mutating func share(_ text: UnsafeRawBufferPointer, column: Int) {
    let place = places[column]
    precondition(text.count <= place.width)
    let end = place.offset + text.count
    template.replaceSubrange(place.offset..<end, with: text)
    for index in end..<place.offset + place.width { template[index] = UInt8(ascii: " ") }
  }

  @inlinable
  public mutating func beginRow() {
    precondition(used + template.count <= memory.count)
    row = memory.baseAddress! + used
    template.withUnsafeBytes { row.copyMemory(from: $0.baseAddress!, byteCount: $0.count) }
    used += template.count
  }

  /// The text must not be longer than its variable.
  @inlinable @inline(__always)
  public func put(_ text: UnsafeRawBufferPointer, column: Int) {
    let place = places[column]
    precondition(text.count <= place.width)
    copyShort(text, to: row + place.offset)
  }

  /// A number that is none, or beyond what the format can hold, is missing.
  @inlinable @inline(__always)
  public func put(_ number: Double, column: Int) {
    guard let bits = ibmFloat(number) else { return }
    row.storeBytes(of: bits.bigEndian, toByteOffset: places[column].offset, as: UInt64.self)
  }
}

import ByteStreams
import SDTMTabulation

/// What the values of a column, or those of a test or qualifier in it, have in common. Facts merge
/// in any order and grouping.
struct ValueFacts: Hashable, Sendable {
  private(set) var count = 0
  /// Of texts, in bytes: of UTF-8, and of a transport file.
  private(set) var length = 0
  private(set) var encodedLength = 0
  private(set) var shapes: ValueShape = []
  /// Of numbers: the most digits before and behind the point.
  private(set) var wholeDigits = 0
  private(set) var fractionDigits = 0

  mutating func add(_ text: UnsafeRawBufferPointer, in encoding: TransportEncoding = .utf8) {
    let shape = ValueShape(of: text)
    count += 1
    length = max(length, text.count)
    encodedLength = max(encodedLength, encoding.length(of: text))
    shapes.formUnion(shape)
    if shape.isSubset(of: .number) { addDigits(of: text) }
  }

  mutating func add(_ number: Double) {
    let integer = Int(exactly: number)
    count += 1
    shapes.formUnion(integer == nil ? .decimal : .integer)
    var text = integer.map { String($0) } ?? decimalText(number)
    text.withUTF8 { addDigits(of: UnsafeRawBufferPointer($0)) }
  }

  mutating func merge(_ other: ValueFacts) {
    count += other.count
    length = max(length, other.length)
    encodedLength = max(encodedLength, other.encodedLength)
    shapes.formUnion(other.shapes)
    wholeDigits = max(wholeDigits, other.wholeDigits)
    fractionDigits = max(fractionDigits, other.fractionDigits)
  }

  private mutating func addDigits(of number: UnsafeRawBufferPointer) {
    let sign = number.first == UInt8(ascii: "-") ? 1 : 0
    let point = number.firstIndex(of: UInt8(ascii: "."))
    wholeDigits = max(wholeDigits, (point ?? number.count) - sign)
    fractionDigits = max(fractionDigits, point.map { number.count - $0 - 1 } ?? 0)
  }
}

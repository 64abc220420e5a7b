/// The different values of an item, as long as there are few, and how they are written. It grows to a
/// limit, however many values there are.
public struct ValueSurvey: Sendable {
  public private(set) var count = 0
  /// The first different values.
  public private(set) var values: [String] = []
  /// There are more different values than are kept, or long ones.
  public private(set) var isCapped = false
  public private(set) var shapes: [ValueShape: Extremes] = [:]

  /// What the values of one shape have in common.
  public struct Extremes: Sendable {
    public var count = 0
    /// The largest number that each run of digits makes.
    public var largest: [Int] = []
  }

  private static let mostValues = 60
  private static let longestValue = 60
  private static let mostShapes = 40

  public init() {}

  public mutating func add(_ bytes: UnsafeRawBufferPointer) {
    count += 1
    note(bytes)
    guard let (shape, numbers) = ValueShape.of(bytes) else { return }
    guard shapes[shape] != nil || shapes.count < Self.mostShapes else { return }
    shapes[shape, default: Extremes()].add(numbers, count: 1)
  }

  public mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  /// Values of a column that holds the same in another file, or for another repetition.
  mutating func merge(_ other: ValueSurvey) {
    count += other.count
    isCapped = isCapped || other.isCapped
    for value in other.values where !values.contains(value) { keep(value) }
    for (shape, extremes) in other.shapes {
      shapes[shape, default: Extremes()].add(extremes.largest, count: extremes.count)
    }
  }

  private mutating func note(_ bytes: UnsafeRawBufferPointer) {
    guard !isCapped else { return }
    guard bytes.count <= Self.longestValue else {
      isCapped = true
      return
    }
    let value = String(decoding: bytes, as: UTF8.self)
    if !values.contains(value) { keep(value) }
  }

  private mutating func keep(_ value: String) {
    guard values.count < Self.mostValues else {
      isCapped = true
      return
    }
    values.append(value)
  }
}

extension ValueSurvey.Extremes {
  mutating func add(_ numbers: [Int], count: Int) {
    self.count += count
    largest = largest.isEmpty ? numbers : zip(largest, numbers).map { max($0, $1) }
  }
}

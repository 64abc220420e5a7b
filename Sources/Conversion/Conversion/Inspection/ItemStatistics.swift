import ClinicalModel
import MappingDraft
import SourceModel

/// What the values of one item are like. It grows to a limit, however many values there are.
struct ItemStatistics {
  private(set) var values = 0
  private(set) var nulls = 0
  private(set) var subjects = 0
  /// In characters.
  private(set) var lengths: ClosedRange<Int>?
  /// The first different values, cut.
  private(set) var samples: [String] = []
  /// Units that stand beside values.
  private(set) var units: Set<Symbol> = []
  /// What a first mapping wants to know of the values; nil where none is asked for.
  private(set) var survey: ValueSurvey?
  private var hashes: Set<UInt64> = []
  private var lastSubject = -1
  private var shape = ValueShape.all

  static let sampleCount = 3
  static let sampleLength = 40
  /// More different values than this are not counted.
  static let mostDistinct = 1000

  init(surveys: Bool = false) { survey = surveys ? ValueSurvey() : nil }

  var distinct: Int { hashes.count }
  var isDistinctCapped: Bool { hashes.count == Self.mostDistinct }

  mutating func add(_ value: SourceValue, _ bytes: UnsafeRawBufferPointer, subject: Int) {
    guard !value.isNull else {
      nulls += 1
      return
    }
    guard !bytes.isEmpty else { return }
    values += 1
    if subject != lastSubject {
      subjects += 1
      lastSubject = subject
    }
    if value.unit != .none { units.insert(value.unit) }
    let length = bytes.count { $0 & 0xC0 != 0x80 }
    lengths =
      lengths.map { min($0.lowerBound, length)...max($0.upperBound, length) } ?? length...length
    if !shape.isEmpty { shape.narrow(to: bytes) }
    note(bytes)
    survey?.add(bytes)
  }

  /// What all values look like, for items whose type the source does not tell.
  var looksLike: String {
    guard values > 0 else { return "" }
    if shape.contains(.integer) { return "integer" }
    if shape.contains(.number) { return "number" }
    return shape.contains(.date) ? "date" : "text"
  }

  private mutating func note(_ bytes: UnsafeRawBufferPointer) {
    guard hashes.count < Self.mostDistinct else { return }
    guard hashes.insert(hash(bytes)).inserted, samples.count < Self.sampleCount else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    let start = text.prefix(Self.sampleLength)
    samples.append(start.endIndex == text.endIndex ? text : start.dropLast() + "…")
  }

  /// FNV-1a.
  private func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}

/// What all values met so far could be.
private struct ValueShape: OptionSet {
  let rawValue: UInt8
  static let integer = ValueShape(rawValue: 1)
  static let number = ValueShape(rawValue: 2)
  static let date = ValueShape(rawValue: 4)
  static let all: ValueShape = [.integer, .number, .date]

  mutating func narrow(to bytes: UnsafeRawBufferPointer) {
    let digits = bytes.first == 45 ? bytes.dropFirst() : bytes[...]
    let hasDigits = digits.contains { (48...57).contains($0) }
    if !hasDigits || !digits.allSatisfy({ (48...57).contains($0) }) { remove(.integer) }
    let points = digits.count { $0 == 46 }
    if !hasDigits || points > 1 || !digits.allSatisfy({ (48...57).contains($0) || $0 == 46 }) {
      remove(.number)
    }
    if contains(.date), bytes.count < 4 || PartialDate(iso8601: bytes) == nil { remove(.date) }
  }
}

/// What became of a source value on its way into the model.
public enum ValueFate: UInt8, Sendable {
  /// No rule has read it yet.
  case unread
  case mapped
  case rejected
}

/// One value as it stands in the source: its text lies in the subject's `bytes`.
public struct SourceValue: Sendable {
  public var item: Symbol
  /// The unit that stands beside the value itself, if any.
  public var unit: Symbol = .none
  public var start: Int32
  public var length: Int32
  public var line: Int32
  /// The file where it stands, when that is another than the record's; -1 else.
  public var file: Int32 = -1
  public var fate: ValueFate = .unread
  /// Present in the source, and said to be null there (ODM `IsNull="Yes"`).
  public var isNull = false
  /// An attribute or reference of the source's own, and no collected value.
  public var isAttribute = false

  public init(item: Symbol, start: Int, length: Int, line: Int) {
    self.item = item
    self.start = Int32(truncatingIfNeeded: start)
    self.length = Int32(truncatingIfNeeded: length)
    self.line = Int32(truncatingIfNeeded: line)
  }

  public var isEmpty: Bool { length == 0 }
}

/// One record: an item group of ODM, a row of a CSV file.
///
/// Attributes and references that the standard does not count as items are carried as values whose
/// item begins with `@`. Those of a subject, an event or a form stand in a record of their own,
/// without a group.
public struct SourceRecord: Sendable {
  public var file: Int32 = 0
  public var line: Int32 = 0
  public var event = Symbol.none
  public var eventRepeat = Symbol.none
  public var form = Symbol.none
  public var formRepeat = Symbol.none
  public var group = Symbol.none
  public var groupRepeat = Symbol.none
  /// The source has no key for it: `groupRepeat` is its number among its like, as they happen to stand.
  public var isCounted = false
  public var firstValue: Int32 = 0
  public var valueCount: Int32 = 0
  /// It says again what another record says: it is counted, and no rule reads it.
  public var isRepeat = false

  public init() {}

  public var values: Range<Int> { Int(firstValue)..<Int(firstValue + valueCount) }
  /// Attributes of a subject, an event or a form, and no data of its own.
  public var isContext: Bool { group == .none }
}

/// All that a source says of one subject; reused from subject to subject by one worker.
public final class SourceSubject {
  public var study = ""
  public var key = ""
  /// Where the source itself knows it (a site reference, a file's name).
  public var site: String?
  /// The source's transactions have taken the subject away again.
  public var isRemoved = false
  public var records: [SourceRecord] = []
  public var values: [SourceValue] = []
  public var bytes: [UInt8] = []
  public var symbols: Symbols
  /// Names of the files that `SourceRecord.file` counts.
  public let files: [String]
  /// The names that were known before this subject.
  private(set) var namesBefore = (count: 0, bytes: 0)

  public init(symbols: Symbols, files: [String]) {
    self.symbols = symbols
    self.files = files
  }

  /// The values that have found their place; what was decided of a value before stays.
  public func accept(_ indices: [Int]) {
    for index in indices where values[index].fate == .unread { values[index].fate = .mapped }
  }

  /// How many values its records have, attributes of the source's own left out.
  public var valueCount: Int {
    var count = 0
    for record in records {
      for index in record.values where !values[index].isEmpty && !values[index].isAttribute {
        count += 1
      }
    }
    return count
  }

  /// Empties the subject and keeps its memory.
  public func reset() {
    site = nil
    isRemoved = false
    records.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    namesBefore = (symbols.count, symbols.byteCount)
  }

  @inlinable
  public func withBytes<R>(of value: SourceValue, _ body: (UnsafeRawBufferPointer) -> R) -> R {
    bytes.withUnsafeBytes { all in
      body(
        UnsafeRawBufferPointer(rebasing: all[Int(value.start)..<Int(value.start + value.length)]))
    }
  }

  public func text(of value: SourceValue) -> String {
    withBytes(of: value) { String(decoding: $0, as: UTF8.self) }
  }
}

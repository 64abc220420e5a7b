import SDTMStandard

/// What one worker remembers from subject to subject.
public final class TabulationMemory {
  /// One for each of the tabulator's domains.
  let terms: [TermMemory]
  let relatedRecords = TermMemory(
    columnCount: RelatedRecordTabulation.definition.variables.count)
  let populations = TermMemory(columnCount: PopulationTabulation.definition.variables.count)

  public init(for tabulator: Tabulator) {
    terms = Tabulator.tabulations.map {
      TermMemory(columnCount: $0.definition.variables.count)
    }
  }
}

/// The texts that came last in the columns of a domain, and what was written for them: terms, units
/// and visits are few, and to look into a codelist and at each byte again is slow.
final class TermMemory {
  private struct Entry {
    var text = ""
    var written: RepeatedText?
  }

  /// How many texts of a column are remembered.
  private static var bits: UInt64 { 4 }
  private let entries: UnsafeMutableBufferPointer<Entry>
  /// What was said of values that a codelist lacks: to find what is near to one takes long.
  private var messages: [String: String] = [:]

  init(columnCount: Int) {
    entries = .allocate(capacity: columnCount << Self.bits)
    entries.initialize(repeating: Entry())
  }

  deinit {
    for entry in entries { entry.written?.deallocate() }
    entries.deinitialize()
    entries.deallocate()
  }

  /// What was written for a text, if that is remembered.
  @inline(__always)
  subscript(text: String, column: Column) -> RepeatedText? {
    let place = Self.place(of: text, column)
    return entries[place].text == text ? entries[place].written : nil
  }

  /// Remembers what stands in the column for a text; not of a value that has to be changed again.
  func remember(_ text: String, as value: String, in column: Column) {
    guard let written = RepeatedText(value) else { return }
    let place = Self.place(of: text, column)
    entries[place].written?.deallocate()
    entries[place] = Entry(text: text, written: written)
  }

  /// What there is to say of a value that the column's codelist lacks.
  func message(on value: String, _ column: Column, _ compose: () -> String) -> String {
    let key = "\(column.index) \(value)"
    if let known = messages[key] { return known }
    let message = compose()
    messages[key] = message
    return message
  }

  /// By the bits of the text itself where it is short, and else of where it lies: all that a wrong
  /// place can do is to have a text looked up again.
  @inline(__always)
  private static func place(of text: String, _ column: Column) -> Int {
    let (low, high) = unsafeBitCast(text, to: (UInt64, UInt64).self)
    let mixed = (low ^ high &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
    return column.index << bits + Int(truncatingIfNeeded: mixed >> (64 - bits))
  }
}

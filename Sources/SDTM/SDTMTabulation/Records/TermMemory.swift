import SDTMStandard

/// What one worker remembers from subject to subject.
public final class TabulationMemory {
  /// One for each of the tabulator's domains.
  let terms: [TermMemory]

  public init(for tabulator: Tabulator) {
    terms = tabulator.definitions.filter { $0.parent == nil }.map {
      TermMemory(columnCount: $0.variables.count)
    }
  }
}

/// The texts that came last in the codelist variables of a domain, and the values that they became:
/// the terms of a column are few, and a codelist is slow to ask.
final class TermMemory {
  private struct Entry {
    var text = ""
    var value: String?
  }

  /// How many texts of a column are remembered.
  private static var width: Int { 16 }
  private let entries: UnsafeMutableBufferPointer<Entry>

  init(columnCount: Int) {
    entries = .allocate(capacity: columnCount * Self.width)
    entries.initialize(repeating: Entry())
  }

  deinit {
    entries.deinitialize()
    entries.deallocate()
  }

  subscript(text: String, column: Column) -> String? {
    get {
      let place = Self.place(of: text, column)
      return entries[place].text == text ? entries[place].value : nil
    }
    // Copies of its own: two workers that count the references of one text wait for each other.
    set {
      let value = newValue.map { String(decoding: Array($0.utf8), as: UTF8.self) }
      entries[Self.place(of: text, column)] = Entry(text: text, value: value)
    }
  }

  @inline(__always)
  private static func place(of text: String, _ column: Column) -> Int {
    let mixed = text.utf8.count &* 11 &+ Int(text.utf8.first ?? 0) &* 31
    return column.index * width + mixed & (width - 1)
  }
}

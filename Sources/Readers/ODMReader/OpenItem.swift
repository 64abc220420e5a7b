import SourceModel

/// The item that is being read.
struct OpenItem {
  var isOpen = false
  var value = SourceValue(item: .none, start: 0, length: 0, line: 0)
  var transaction: Transaction?
  /// An item without a value, without `IsNull` and without text says nothing of its value.
  var hasValue = false
  /// The text of a typed item, or of `Value` children: other things may stand in between.
  var text: [UInt8] = []
  var isText = false
  /// Where the texts of `Value` children begin, and what each says of its place.
  private var pieces: [(number: Int, start: Int)] = []
  /// An uploaded file, whose bytes are not kept.
  var isDocument = false
  var collectsText = false

  mutating func open(isTyped: Bool, at start: Int, line: Int) {
    isOpen = true
    value = SourceValue(item: .none, start: start, length: 0, line: line)
    transaction = nil
    hasValue = isTyped
    text.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    isText = isTyped
    collectsText = isTyped
  }

  /// Another `Value` child; one without a number follows the one before it.
  mutating func beginPiece(_ number: Int?) {
    if hasValue, isText { text.append(UInt8(ascii: ",")) }
    hasValue = true
    isText = true
    collectsText = true
    pieces.append((number ?? pieces.last?.number ?? 0, text.count))
  }

  /// Puts the texts in the order of their numbers (ODM 2.0, Value: SeqNum).
  mutating func orderPieces() {
    let isOrdered = zip(pieces, pieces.dropFirst()).allSatisfy { $0.number <= $1.number }
    guard !isOrdered else { return }
    let ends = pieces.dropFirst().map { $0.start - 1 } + [text.count]
    let parts = zip(pieces, ends).map { (number: $0.number, text: text[$0.start..<$1]) }
    // What comes with one number stays in the order of the file.
    let sorted = parts.enumerated().sorted {
      ($0.element.number, $0.offset) < ($1.element.number, $1.offset)
    }
    text = Array(sorted.map(\.element.text).joined(separator: [UInt8(ascii: ",")]))
  }
}

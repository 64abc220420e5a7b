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
  /// An uploaded file, whose bytes are not kept.
  var isDocument = false
  var collectsText = false

  mutating func open(isTyped: Bool, at start: Int, line: Int) {
    isOpen = true
    value = SourceValue(item: .none, start: start, length: 0, line: line)
    transaction = nil
    hasValue = isTyped
    text.removeAll(keepingCapacity: true)
    isText = isTyped
    collectsText = isTyped
  }
}

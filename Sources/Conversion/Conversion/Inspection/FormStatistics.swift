import SourceModel

/// What the records of one form and group are like.
struct FormStatistics {
  /// The form, or the files that have the same columns.
  var names: [String]
  var group: String
  var label: String?
  private(set) var records = 0
  private(set) var subjects = 0
  /// Records by event.
  private(set) var events: [Symbol: Int] = [:]
  /// Items as the source's metadata order them, then what else was met.
  private(set) var items: [String]
  private(set) var statistics: [ItemStatistics]
  private var numbers: [Int32: Int] = [:]
  private var lastSubject = -1

  init(names: [String], group: String, label: String?, items: [String], symbols: Symbols) {
    self.names = names
    self.group = group
    self.label = label
    self.items = items
    statistics = items.map { _ in ItemStatistics() }
    for (number, item) in items.enumerated() {
      if let symbol = symbols.find(item) { numbers[symbol.index] = number }
    }
  }

  /// `F.AE/IG.AE`, or the names of files.
  var title: String {
    let form = names.joined(separator: ", ")
    return group.isEmpty || names == [group] ? form : form.isEmpty ? group : "\(form)/\(group)"
  }

  mutating func begin(_ record: SourceRecord, subject: Int) {
    records += 1
    if subject != lastSubject {
      subjects += 1
      lastSubject = subject
    }
    if record.event != .none { events[record.event, default: 0] += 1 }
  }

  mutating func add(
    _ value: SourceValue, _ bytes: UnsafeRawBufferPointer, subject: Int, symbols: Symbols
  ) {
    let number: Int
    if let known = numbers[value.item.index] {
      number = known
    } else {
      number = items.count
      numbers[value.item.index] = number
      items.append(symbols[value.item])
      statistics.append(ItemStatistics())
    }
    statistics[number].add(value, bytes, subject: subject)
  }
}

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
  /// The keys under which events came again.
  private(set) var eventRepeats: [Symbol: Set<Symbol>] = [:]
  /// Whether its records have numbers of their own.
  private(set) var repeats = false
  /// Items as the source's metadata order them, then what else was met.
  private(set) var items: [String]
  private(set) var statistics: [ItemStatistics]
  private var numbers: [Int32: Int] = [:]
  private var lastSubject = -1
  private let surveys: Bool
  /// More keys of one event are not kept.
  private static let mostRepeats = 200

  /// - Parameter surveys: whether values are looked at as a first mapping wants it.
  init(
    names: [String], group: String, label: String?, items: [String], symbols: Symbols,
    surveys: Bool = false
  ) {
    self.surveys = surveys
    self.names = names
    self.group = group
    self.label = label
    self.items = items
    statistics = items.map { _ in ItemStatistics(surveys: surveys) }
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
    if record.groupRepeat != .none { repeats = true }
    guard record.event != .none else { return }
    events[record.event, default: 0] += 1
    guard record.eventRepeat != .none, eventRepeats[record.event]?.count ?? 0 < Self.mostRepeats
    else { return }
    eventRepeats[record.event, default: []].insert(record.eventRepeat)
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
      statistics.append(ItemStatistics(surveys: surveys))
    }
    statistics[number].add(value, bytes, subject: subject)
  }
}

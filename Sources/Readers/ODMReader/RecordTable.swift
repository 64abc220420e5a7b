import Diagnostics
import SourceModel

extension FindingCode {
  public static let transactionState = FindingCode("transaction-state")
  public static let recordDuplicate = FindingCode("record-duplicate")
  /// A record that says nothing new: as a rule, the file is another snapshot of the same study.
  public static let recordAgain = FindingCode("record-again")
}

/// The records of one subject by their key, as the transactions read so far have left them
/// (ODM 1.3.2, 3.1.4.1: document order is the order in which to apply).
struct RecordTable {
  private struct ContextKey: Hashable {
    let place: RecordKey
    let name: Symbol
  }

  /// What the values of the record at hand say of themselves.
  var pendingTransactions: [Transaction?] = []
  /// An item without a value, without `IsNull` and without text says nothing of its value.
  var pendingHasValue: [Bool] = []
  private var records: [SourceRecord?] = []
  private var places: [RecordKey: Int] = [:]
  /// What was put over a record later, by its place.
  private var layers: [Int: RecordLayers] = [:]
  /// The places of records in events and forms; made when the first of these is removed.
  private var placesInLevels: [RecordLevel: [Int]]?
  /// The records that share the key of one before them.
  private var others: [RecordPrint: [Int]] = [:]
  /// Files of which it was said that they repeat records.
  private var repeating: Set<Int32> = []
  /// Where the value of an attribute stands that was kept last.
  private var contexts: [ContextKey: Int] = [:]

  var count: Int { records.count }

  mutating func reset() {
    records.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    layers.removeAll()
    others.removeAll()
    repeating.removeAll()
    placesInLevels = nil
    contexts.removeAll(keepingCapacity: true)
  }

  mutating func beginRecord() {
    pendingTransactions.removeAll(keepingCapacity: true)
    pendingHasValue.removeAll(keepingCapacity: true)
  }

  /// The records that are left, in the order in which they first came.
  mutating func finish(_ subject: SourceSubject) -> [SourceRecord] {
    for (place, layers) in layers.sorted(by: { $0.key < $1.key }) {
      records[place] = layers.settled(over: records[place]!, in: subject)
    }
    layers.removeAll()
    return records.compactMap(\.self)
  }

  /// Keeps an attribute of what encloses records; one that only says again what it said before adds
  /// nothing, and transactions resend them with every value.
  mutating func appendContext(_ record: SourceRecord, in subject: SourceSubject) {
    let value = subject.values[Int(record.firstValue)]
    let key = ContextKey(place: RecordKey(record), name: value.item)
    if let last = contexts[key], subject.isSame(subject.values[last], value) { return }
    contexts[key] = Int(record.firstValue)
    append(record)
  }

  private mutating func append(_ record: SourceRecord) {
    placesInLevels?[.event(record), default: []].append(records.count)
    placesInLevels?[.form(record), default: []].append(records.count)
    records.append(record)
  }

  mutating func removeAll(in level: RecordLevel) {
    if placesInLevels == nil {
      placesInLevels = [:]
      for (place, record) in records.enumerated() {
        guard let record else { continue }
        placesInLevels![.event(record), default: []].append(place)
        placesInLevels![.form(record), default: []].append(place)
      }
    }
    for place in placesInLevels!.removeValue(forKey: level) ?? [] { remove(place) }
    contexts.removeAll()
  }

  private mutating func remove(_ place: Int) {
    guard let record = records[place] else { return }
    places[RecordKey(record)] = nil
    records[place] = nil
    layers[place] = nil
  }

  mutating func commit(
    _ record: SourceRecord, _ transaction: Transaction?, _ isTransactional: Bool,
    to subject: SourceSubject, _ findings: inout [Finding]
  ) {
    let key = RecordKey(record)
    guard let place = places[key] else {
      if transaction == .remove { return }
      if transaction == .update {
        report(.update, "was not there before", record, subject, &findings)
      }
      places[key] = records.count
      append(withoutRemovedItems(record, subject))
      return
    }
    switch transaction {
    case .remove: remove(place)
    case .context, .update, .upsert: merge(record, transaction, into: place, subject)
    case .insert where isTransactional:
      report(.insert, "was there already", record, subject, &findings)
      merge(record, transaction, into: place, subject)
    default:
      if changesItems {
        merge(record, transaction, into: place, subject)
      } else {
        addAgain(record, at: place, isTransactional, subject, &findings)
      }
    }
  }

  /// Whether items of the record at hand have transactions of their own for what was there before.
  private var changesItems: Bool {
    pendingTransactions.contains { $0 == .update || $0 == .upsert || $0 == .remove }
  }

  /// A snapshot gives a key once. Given again with other items, it is the same record's rest; with
  /// the very same values it is the same record; else it is another one whose repeat key was left out.
  private mutating func addAgain(
    _ record: SourceRecord, at place: Int, _ isTransactional: Bool, _ subject: SourceSubject,
    _ findings: inout [Finding]
  ) {
    guard !isTransactional, overlaps(record, place, subject) else {
      return merge(record, nil, into: place, subject)
    }
    if let known = sameRecord(as: record, place, subject) {
      return reportAgain(record, known, subject, &findings)
    }
    others[RecordPrint(record, in: subject), default: []].append(records.count)
    findings.append(
      Finding(
        .recordDuplicate, .warning,
        "the key \(subject.path(of: record)) stands here again (first in line \(records[place]!.line)) with values of its own; both records are kept",
        at: subject.location(of: record)))
    append(record)
  }

  /// What said the very same with the same key.
  private func sameRecord(as record: SourceRecord, _ place: Int, _ subject: SourceSubject)
    -> SourceRecord?
  {
    let first = records[place]!
    if subject.isSame(record.values, first.values) { return first }
    let pieces = layers[place]?.ranges ?? []
    if pieces.contains(where: { subject.isSame(record.values, $0) }) { return first }
    return others[RecordPrint(record, in: subject)]?.lazy.compactMap { records[$0] }
      .first { subject.isSame(record.values, $0.values) }
  }

  private mutating func reportAgain(
    _ record: SourceRecord, _ known: SourceRecord, _ subject: SourceSubject,
    _ findings: inout [Finding]
  ) {
    guard repeating.insert(record.file).inserted else { return }
    let first = subject.location(of: known)
    findings.append(
      Finding(
        .recordAgain, .warning,
        "the file has records that were there before with the same keys and the very same values, this "
          + "one first (\(first.file ?? ""):\(known.line)); one of each is kept: are these two snapshots of "
          + "one study?", at: subject.location(of: record)))
  }

  private mutating func overlaps(
    _ record: SourceRecord, _ place: Int, _ subject: SourceSubject
  ) -> Bool {
    let known = layers[place] ?? RecordLayers(over: records[place]!, in: subject)
    layers[place] = known
    let items = known.items
    return record.values.contains { index in
      !subject.values[index].isAttribute && items.contains(subject.values[index].item)
    }
  }

  private func report(
    _ transaction: Transaction, _ what: String, _ record: SourceRecord, _ subject: SourceSubject,
    _ findings: inout [Finding]
  ) {
    findings.append(
      Finding(
        .transactionState, .warning,
        "\(transaction.rawValue) of a record that \(what); it is taken as an Upsert",
        at: subject.location(of: record)))
  }

  /// Puts the values of `record` over those of the record that is there: what it does not mention
  /// stays as it was.
  private mutating func merge(
    _ record: SourceRecord, _ transaction: Transaction?, into place: Int, _ subject: SourceSubject
  ) {
    let old = records[place]!
    var news = changes(record, transaction, subject)
    if record.file != old.file {
      for index in news.values.indices { news.values[index].file = record.file }
    }
    subject.values.replaceSubrange(record.values, with: news.values)
    let start = Int(record.firstValue)
    layers[place, default: RecordLayers(over: old, in: subject)]
      .add(start..<start + news.values.count, touching: news.touched, in: subject)
  }

  private func withoutRemovedItems(_ record: SourceRecord, _ subject: SourceSubject) -> SourceRecord
  {
    guard pendingTransactions.contains(.remove) else { return record }
    let values = changes(record, nil, subject).values
    var kept = record
    subject.values.replaceSubrange(record.values, with: values)
    kept.valueCount = Int32(values.count)
    return kept
  }

  /// The values that a record sets, and the items that it sets or removes. What is only context
  /// changes nothing.
  private func changes(
    _ record: SourceRecord, _ transaction: Transaction?, _ subject: SourceSubject
  ) -> (values: [SourceValue], touched: Set<Symbol>) {
    var values: [SourceValue] = []
    var touched: Set<Symbol> = []
    for (index, item) in subject.values[record.values].enumerated() {
      let action = pendingTransactions[index] ?? transaction
      guard action != .context else { continue }
      guard action == .remove || pendingHasValue[index] else { continue }
      touched.insert(item.item)
      if action != .remove { values.append(item) }
    }
    return (values, touched)
  }
}

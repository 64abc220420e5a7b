import SourceModel

/// Puts the records of one subject together by instrument, as `REDCapProject` tells it; one worker's
/// own.
struct InstrumentJoin {
  private struct Key: Hashable {
    var event, eventRepeat, form, formRepeat: Symbol

    init(_ record: SourceRecord) {
      event = record.event
      eventRepeat = record.eventRepeat
      form = record.form
      formRepeat = record.formRepeat
    }
  }

  private let project: REDCapProject
  /// Names without their prefixes, by the symbols of the names.
  private var instruments: [Symbol: Symbol] = [:]
  private var events: [Symbol: Symbol] = [:]
  /// Values in the order of the joined records; kept for its memory.
  private var values: [SourceValue] = []

  init(_ project: REDCapProject) { self.project = project }

  mutating func join(_ subject: SourceSubject) {
    var order: [Key] = []
    var parts: [Key: [SourceRecord]] = [:]
    for record in subject.records {
      let key = Key(record)
      if parts[key] == nil { order.append(key) }
      parts[key, default: []].append(record)
    }
    subject.site = site(of: subject) ?? subject.site
    let keys = Set(project.keys.compactMap { subject.symbols.find($0) })
    values.removeAll(keepingCapacity: true)
    var joined: [SourceRecord] = []
    for key in order { append(parts[key]!, of: subject, keys, to: &joined) }
    subject.records = joined
    swap(&subject.values, &values)
  }

  /// The attributes of an event or a form, and the record of the form.
  private mutating func append(
    _ parts: [SourceRecord], of subject: SourceSubject, _ keys: Set<Symbol>,
    to records: inout [SourceRecord]
  ) {
    for part in parts where isContext(part, subject) {
      var context = renamed(part, subject)
      take(Array(part.values), of: subject, into: &context)
      records.append(context)
    }
    let groups = parts.filter { !isContext($0, subject) }
    guard let first = groups.first else { return }
    var record = renamed(first, subject)
    (record.group, record.groupRepeat) = (record.form, .none)
    let filled = groups.flatMap { $0.values.filter { !subject.values[$0].isEmpty } }
    // Every instrument of an event comes, most of them empty.
    guard filled.contains(where: { !keys.contains(subject.values[$0].item) }) else { return }
    take(filled, of: subject, into: &record)
    records.append(record)
  }

  /// Attributes only: REDCap's groups may be without an OID, as a context is.
  private func isContext(_ record: SourceRecord, _ subject: SourceSubject) -> Bool {
    record.isContext && record.values.allSatisfy { subject.values[$0].isAttribute }
  }

  private mutating func take(
    _ indices: [Int], of subject: SourceSubject, into record: inout SourceRecord
  ) {
    record.firstValue = Int32(truncatingIfNeeded: values.count)
    record.valueCount = Int32(truncatingIfNeeded: indices.count)
    for index in indices { values.append(subject.values[index]) }
  }

  private mutating func renamed(_ record: SourceRecord, _ subject: SourceSubject) -> SourceRecord {
    var record = record
    record.form = Self.symbol(record.form, &instruments, subject, REDCapProject.instrument)
    record.event = Self.symbol(record.event, &events, subject, REDCapProject.event)
    return record
  }

  private static func symbol(
    _ symbol: Symbol, _ known: inout [Symbol: Symbol], _ subject: SourceSubject,
    _ name: (String) -> String
  ) -> Symbol {
    if symbol == .none { return symbol }
    if let found = known[symbol] { return found }
    let found = subject.symbols.intern(name(subject.symbols[symbol]))
    known[symbol] = found
    return found
  }

  private func site(of subject: SourceSubject) -> String? {
    guard let item = subject.symbols.find(REDCapProject.accessGroup) else { return nil }
    let value = subject.values.first { $0.item == item && !$0.isEmpty && !$0.isAttribute }
    return value.map { subject.text(of: $0) }
  }
}

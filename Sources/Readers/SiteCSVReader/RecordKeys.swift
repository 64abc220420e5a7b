import SourceModel

/// What tells the records of one subject apart in a system that lets each key be there once.
struct RecordKeys {
  private struct Key: Hashable {
    let event, eventRepeat, form, formRepeat: Symbol
  }

  private var records: [Key: Int] = [:]

  mutating func beginSubject() { records.removeAll(keepingCapacity: true) }

  /// The record that had the key before; nil when there is none, and this one is noted.
  mutating func earlierRecord(withKeyOf record: SourceRecord, as number: Int) -> Int? {
    let key = Key(
      event: record.event, eventRepeat: record.eventRepeat, form: record.form,
      formRepeat: record.formRepeat)
    if let earlier = records[key] { return earlier }
    records[key] = number
    return nil
  }
}

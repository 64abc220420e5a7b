import SourceModel

/// What tells a record from the others of its subject (ODM 1.3.2, 3.1.4.1).
struct RecordKey: Hashable {
  private var event, eventRepeat, form, formRepeat, group, groupRepeat: Symbol

  init(_ record: SourceRecord) {
    event = record.event
    eventRepeat = record.eventRepeat
    form = record.form
    formRepeat = record.formRepeat
    group = record.group
    groupRepeat = record.groupRepeat
  }
}

/// An event, or a form of it, whose records can be removed together.
struct RecordLevel: Hashable {
  private var event, eventRepeat: Symbol
  /// nil: all of the event.
  private var form: Symbol?
  private var formRepeat = Symbol.none

  static func event(_ record: SourceRecord) -> RecordLevel {
    RecordLevel(event: record.event, eventRepeat: record.eventRepeat, form: nil)
  }

  static func form(_ record: SourceRecord) -> RecordLevel {
    RecordLevel(
      event: record.event, eventRepeat: record.eventRepeat, form: record.form,
      formRepeat: record.formRepeat)
  }
}

/// A record's key and a print of its values: what says the very same has the same.
struct RecordPrint: Hashable {
  private let key: RecordKey
  private let values: Int

  init(_ record: SourceRecord, in subject: SourceSubject) {
    key = RecordKey(record)
    var hasher = Hasher()
    for value in subject.values[record.values] {
      hasher.combine(value.item)
      subject.withBytes(of: value) { hasher.combine(bytes: $0) }
    }
    values = hasher.finalize()
  }
}

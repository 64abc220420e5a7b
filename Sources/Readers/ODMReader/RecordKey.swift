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

import SourceModel

/// Columns of a wide file that belong to one form: where any of them has a value, a row holds a
/// record of that form.
struct ColumnPart: Sendable {
  /// Empty where the row says the event.
  var event = ""
  var form: String
  /// Empty where the form is its own group.
  var group = ""
  var columns: [Int]
  private(set) var eventSymbol = Symbol.none
  private(set) var formSymbol = Symbol.none
  private(set) var groupSymbol = Symbol.none

  init(event: String = "", form: String, group: String = "", columns: [Int]) {
    self.event = event
    self.form = form
    self.group = group
    self.columns = columns
  }

  /// The group under which the dictionary lists its columns.
  var groupName: String { group.isEmpty ? form : group }

  mutating func intern(in symbols: inout Symbols) {
    eventSymbol = symbols.intern(event)
    formSymbol = symbols.intern(form)
    groupSymbol = symbols.intern(groupName)
  }
}

/// How the columns of a file are shared out.
struct ColumnLayout {
  var parts: [ColumnPart] = []
  /// What the columns are called in their groups.
  var items: [String]
  /// The column of a repetition of the event.
  var eventRepeat: String?
  /// The column that says which of the forms a row repeats.
  var instrument: String?

  init(of names: [String], file form: String, _ system: KnownSystem?) {
    items = names
    switch system?.system {
    case .redcap:
      parts = REDCapColumns.parts(of: names, file: form)
      (eventRepeat, instrument) = (REDCapColumns.instance, REDCapColumns.instrument)
    case .openedc:
      guard let layout = OpenEDCColumns.layout(of: names, file: form) else { return }
      (parts, items) = (layout.parts, layout.items)
      eventRepeat = OpenEDCColumns.repeatKey
    default: break
    }
  }
}

import Diagnostics

extension SourceSubject {
  /// Event, form and group of a record in the source's words: `EVENT[1]/FORM/GROUP[2]`.
  public func path(of record: SourceRecord) -> String {
    func part(_ name: Symbol, _ key: Symbol) -> String? {
      guard name != .none else { return nil }
      return key == .none ? symbols[name] : "\(symbols[name])[\(symbols[key])]"
    }
    let event = part(record.event, record.eventRepeat)
    let form = part(record.form, record.formRepeat)
    let group = part(record.group, record.groupRepeat)
    // A file of CSV is form and group at once, as is an instrument of REDCap: it is named once.
    let isOne =
      record.form == record.group && (record.formRepeat == .none || record.groupRepeat == .none)
    let names = isOne ? [event, record.formRepeat == .none ? group : form] : [event, form, group]
    return names.compactMap(\.self).joined(separator: "/")
  }

  public func location(of record: SourceRecord) -> Location {
    Location(
      file: files[Int(record.file)], line: Int(record.line), subject: key, path: path(of: record))
  }

  public func location(of value: SourceValue, in record: SourceRecord) -> Location {
    var place = location(of: record)
    place.line = Int(value.line)
    if value.file >= 0 { place.file = files[Int(value.file)] }
    place.item = symbols[value.item]
    return place
  }
}

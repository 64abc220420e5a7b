/// How REDCap lays out its flat CSV: each row has the fields of all instruments, one instrument
/// after the other in the order of the project, and each ends with its own status column,
/// `INSTRUMENT_complete`.
enum REDCapColumns {
  static let event = "redcap_event_name"
  static let instrument = "redcap_repeat_instrument"
  static let instance = "redcap_repeat_instance"
  static let group = "redcap_data_access_group"
  static let status = "_complete"

  /// Columns that tell which record a row is, and are no field of an instrument.
  static let keys: Set<String> = [event, instrument, instance]

  /// A classic project has none of the key columns. Its export ends with the status of its last
  /// instrument, and begins with `record_id` or has boxes (`var___1`).
  static func evidence(in names: [String]) -> [String]? {
    let found = names.filter { keys.contains($0) || $0 == group }
    let statuses = names.filter { $0.hasSuffix(status) && $0 != status }
    let ends = statuses.last.map { ["the status column \($0)"] } ?? []
    if !found.isEmpty { return ["the columns \(found.joined(separator: ", "))"] + ends }
    guard let last = names.last(where: { !$0.isEmpty }), last == statuses.last else { return nil }
    if names.first == "record_id" { return ["the column record_id"] + ends }
    guard let box = names.first(where: isBox) else { return nil }
    return ["the box \(box)"] + ends
  }

  /// The heads of its other export, with questions in place of names.
  static func areLabels(_ names: [String]) -> Bool {
    names.contains("Complete?") && (names.contains("Event Name") || names.contains("Record ID"))
  }

  /// `var___1`.
  private static func isBox(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    return bytes.indices.dropFirst().dropLast(3).contains {
      bytes[$0..<$0 + 3].elementsEqual("___".utf8)
    }
  }

  /// The instruments and the columns of each; what follows the last status has the name of the file.
  static func parts(of names: [String], file form: String) -> [ColumnPart] {
    var parts: [ColumnPart] = []
    var columns: [Int] = []
    for (column, name) in names.enumerated() where !keys.contains(name) {
      columns.append(column)
      guard name.hasSuffix(status), name.utf8.count > status.utf8.count else { continue }
      parts.append(ColumnPart(form: String(name.dropLast(status.count)), columns: columns))
      columns = []
    }
    if !columns.isEmpty { parts.append(ColumnPart(form: form, columns: columns)) }
    return parts
  }
}

/// How item data is written.
enum ItemStyle {
  /// `<ItemData ItemOID="…" Value="…"/>`
  case untyped
  /// `<ItemDataDate ItemOID="…">…</ItemDataDate>`, by the item's type.
  case typed([String: ItemType])
}

/// What stands at a SubjectData besides its records.
struct SubjectHead {
  var transaction: String?
  var vendor: [(String, String)] = []
  var eventVendor: [(String, String)] = []
  var audit: Audit?
  var investigator: String?
  var location: String
}

/// An AuditRecord (ODM 1.3.2, 3.1.4.9).
struct Audit {
  var user: String
  var location: String
  var time: String
  var reason: String?
  var id: String?
}

extension ODMText {
  /// A SubjectData: records that follow each other in one event and one form share their elements.
  mutating func subject(
    _ key: String, _ head: SubjectHead, _ records: [SampleRecord], style: ItemStyle
  ) {
    start(
      "SubjectData",
      [("SubjectKey", key), ("TransactionType", head.transaction)] + head.vendor.map { ($0, $1) })
    if let audit = head.audit { self.audit(audit) }
    if let user = head.investigator { empty("InvestigatorRef", [("UserOID", user)]) }
    empty("SiteRef", [("LocationOID", head.location)])
    for event in runs(of: records, sameEvent) {
      start(
        "StudyEventData",
        [("StudyEventOID", event[0].event), ("StudyEventRepeatKey", event[0].eventRepeat)]
          + head.eventVendor.map { ($0, $1) })
      for form in runs(of: event, sameForm) { self.form(form, style) }
      end("StudyEventData")
    }
    end("SubjectData")
  }

  mutating func audit(_ audit: Audit) {
    start("AuditRecord", [("ID", audit.id)])
    empty("UserRef", [("UserOID", audit.user)])
    empty("LocationRef", [("LocationOID", audit.location)])
    element("DateTimeStamp", audit.time)
    if let reason = audit.reason { element("ReasonForChange", reason) }
    end("AuditRecord")
  }

  private mutating func form(_ records: [SampleRecord], _ style: ItemStyle) {
    start(
      "FormData", [("FormOID", records[0].form), ("FormRepeatKey", records[0].formRepeat)])
    for record in records { group(record, style) }
    end("FormData")
  }

  private mutating func group(_ record: SampleRecord, _ style: ItemStyle) {
    start(
      "ItemGroupData",
      [
        ("ItemGroupOID", record.group), ("ItemGroupRepeatKey", record.groupRepeat),
        ("TransactionType", record.transaction),
      ], empty: record.values.isEmpty)
    if record.values.isEmpty { return }
    for (item, value) in record.values { self.item(item, value, record, style) }
    end("ItemGroupData")
  }

  private mutating func item(
    _ item: String, _ value: String, _ record: SampleRecord, _ style: ItemStyle
  ) {
    let unit = record.units[item]
    guard case .typed(let types) = style else {
      guard let unit else { return empty("ItemData", [("ItemOID", item), ("Value", value)]) }
      start("ItemData", [("ItemOID", item), ("Value", value)])
      empty("MeasurementUnitRef", [("MeasurementUnitOID", unit)])
      return end("ItemData")
    }
    let name = record.elements[item] ?? types[item]?.element ?? "ItemDataString"
    if name == "ItemDataAny", value.isEmpty {
      return empty(name, [("ItemOID", item), ("IsNull", "Yes")])
    }
    element(
      name, value,
      [("ItemOID", item), ("AuditRecordID", record.audits[item]), ("MeasurementUnitOID", unit)])
  }
}

private func sameEvent(_ left: SampleRecord, _ right: SampleRecord) -> Bool {
  left.event == right.event && left.eventRepeat == right.eventRepeat
}

private func sameForm(_ left: SampleRecord, _ right: SampleRecord) -> Bool {
  sameEvent(left, right) && left.form == right.form && left.formRepeat == right.formRepeat
}

/// Cuts records into runs of neighbours that belong together.
private func runs(
  of records: [SampleRecord], _ together: (SampleRecord, SampleRecord) -> Bool
) -> [[SampleRecord]] {
  var runs: [[SampleRecord]] = []
  for record in records {
    if let last = runs.last?.last, together(last, record) {
      runs[runs.count - 1].append(record)
    } else {
      runs.append([record])
    }
  }
  return runs
}

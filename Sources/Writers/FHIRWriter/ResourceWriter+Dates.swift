import ClinicalModel

extension PartialDate {
  /// A FHIR dateTime (R4, datatype dateTime): year, month, day, and a time only with its zone. A
  /// site's local time without a zone goes out as a date. Nil without a year.
  var fhirDateTime: String? {
    guard year != nil else { return nil }
    guard isComplete, offset != nil, hour != nil, minute != nil else { return fhirDate }
    var whole = self
    whole.second = second ?? 0
    return whole.iso8601
  }

  /// A FHIR date: as far as it is known from the left.
  var fhirDate: String? {
    guard let year else { return nil }
    return PartialDate(year: year, month: month, day: month == nil ? nil : day).iso8601
  }
}

extension ResourceWriter {
  mutating func dateTime(_ key: StaticString, _ date: PartialDate?) {
    text(key, date?.fhirDateTime)
  }

  /// A choice of a period and a single moment, such as `effective[x]`.
  mutating func occurrence(
    _ start: PartialDate?, _ end: PartialDate?, moment: StaticString, period: StaticString
  ) {
    if let end, end != start, end.fhirDateTime != nil {
      object(period) { $0.members(from: start, to: end) }
    } else {
      dateTime(moment, start)
    }
  }

  mutating func period(_ key: StaticString, _ start: PartialDate?, _ end: PartialDate?) {
    guard start?.fhirDateTime != nil || end?.fhirDateTime != nil else { return }
    object(key) { $0.members(from: start, to: end) }
  }

  /// per-1 wants start <= end, and FHIRPath can't tell that of `2024-01` and `2024-01-05`: where one
  /// begins like the other, both are written as precise as the less precise one. An end that lies
  /// before its start is no end of a period: it goes along as collected.
  private mutating func members(from start: PartialDate?, to end: PartialDate?) {
    guard var from = start?.fhirDateTime, var to = end?.fhirDateTime else {
      text("start", start?.fhirDateTime)
      text("end", end?.fhirDateTime)
      return
    }
    if from.utf8.count != to.utf8.count {
      if from.hasPrefix(to.prefix(10)) || to.hasPrefix(from.prefix(10)) {
        let shared = min(from.utf8.count, to.utf8.count, 10)
        (from, to) = (String(from.prefix(shared)), String(to.prefix(shared)))
      }
    }
    let isReversed = end!.bounds.upperBound < start!.bounds.lowerBound || isAfter(start!, end!)
    if isReversed { extensions([.text("end-as-collected", to)]) }
    text("start", from)
    if !isReversed { text("end", to) }
  }

  /// Two instants with zones are compared in UTC.
  private func isAfter(_ a: PartialDate, _ b: PartialDate) -> Bool {
    guard a.hasTime, b.hasTime, let x = a.offset, let y = b.offset else { return false }
    return a.bounds.lowerBound - Int(x) > b.bounds.lowerBound - Int(y)
  }
}

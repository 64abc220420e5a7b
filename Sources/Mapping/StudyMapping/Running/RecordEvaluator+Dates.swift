import ClinicalModel
import SourceModel

/// Makes dates of what expressions find.
extension RecordEvaluator {
  func date(_ plan: ValuePlan) throws(Unplaceable) -> PartialDate? {
    let found = try found(plan)
    switch found {
    case .nothing: return nil
    case .value(let index):
      let value = subject.values[index]
      // What most dates are, without a look at the study's own formats.
      if let date = subject.withBytes(of: value, { PartialDate(iso8601: $0) }) { return date }
      return try date(subject.withBytes(of: value) { bound.mapping.dates.read($0) }, found)
    case .text(var text):
      return try date(text.withUTF8 { bound.mapping.dates.read(UnsafeRawBufferPointer($0)) }, found)
    }
  }

  private func date(_ outcome: DateOutcome, _ found: Found) throws(Unplaceable) -> PartialDate? {
    switch outcome {
    case .date(let date): return date
    case .unknown: return nil
    case .impossible(let prefix):
      // The rest of the value is not written, so the value as it stood goes to the rejects.
      let kept = prefix.isEmpty ? "nothing of it is kept" : "\(prefix) is kept"
      reject(
        .dateImpossible,
        "\"\(text(found) ?? "")\" is a date that the calendar does not have; \(kept)")
      return prefix.isEmpty ? nil : prefix
    case .unreadable:
      let formats = (["ISO 8601"] + bound.mapping.dates.formats.map(\.pattern)).joined(
        separator: ", ")
      throw Unplaceable(
        .dateUnreadable, "\"\(text(found) ?? "")\" is no date as the mapping knows them: \(formats)"
      )
    }
  }

  /// Year, month and day from items of their own; each of them may be unknown.
  func isoText(year: Expression, month: Expression?, day: Expression?, time: Expression?)
    throws(Unplaceable) -> String?
  {
    func words(_ expression: Expression?) throws(Unplaceable) -> String {
      guard let expression else { return "" }
      return text(try evaluate(expression)) ?? ""
    }
    var iso = try part(words(year), 4) + "-" + part(words(month), 2) + "-" + part(words(day), 2)
    let time = try words(time)
    if !time.isEmpty { iso += "T" + time }
    while iso.last == "-" { iso.removeLast() }
    return iso.isEmpty ? nil : iso
  }

  /// A part padded to its width; `-` when it is unknown. A year is never padded: 15 is not 0015.
  private func part(_ text: String, _ width: Int) -> String {
    if text.isEmpty || isUnknown(text) { return "-" }
    return width == 2 && text.utf8.count == 1 ? "0" + text : text
  }

  private func isUnknown(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bound.mapping.dates.unknownWords.contains { word in
      bytes.withUnsafeBytes { equalsIgnoringCase($0, word) }
    }
  }
}

import ClinicalModel

extension Deriver {
  /// Orders every list of records by its keys, so that numbering by position does not depend on the
  /// order of the input.
  func sortRecords(of subject: inout Subject) {
    sort(&subject.doses) { ([$0.drug], $0.cycle, $0.day) }
    sort(&subject.adverseEvents) { ([$0.identifier, $0.term, $0.verbatim], $0.cycle, nil) }
    sort(&subject.responses) { ([$0.criteria, $0.assessor], $0.best == true ? 1 : 0, $0.line) }
    sort(&subject.medications) { ([$0.identifier, $0.name, $0.verbatim], nil, nil) }
    sort(&subject.histories) { ([$0.identifier, $0.category, $0.term], nil, nil) }
    sort(&subject.priorTherapies) { ([$0.regimen, $0.drug], $0.line, nil) }
    sort(&subject.procedures) { ([$0.category, $0.term], nil, nil) }
    sort(&subject.dispositions) { ([$0.category?.rawValue, $0.scope, $0.term], nil, nil) }
    sort(&subject.visits) { ([$0.name], $0.cycle, $0.day) }
    sort(&subject.answers) { ([$0.instrument, $0.section, $0.code], $0.cycle, $0.day) }
    sort(&subject.measurements) { ([$0.category?.rawValue, $0.code, $0.name], $0.cycle, $0.day) }
    sort(&subject.healthcareUses) { ([$0.kind, $0.reason], $0.line, nil) }
    sort(&subject.eligibilities) { ([$0.category?.rawValue, $0.code], nil, nil) }
    sort(&subject.deviations) { ([$0.category, $0.term], $0.cycle, $0.day) }
    sort(&subject.comments) { ([$0.text], nil, nil) }
  }

  private typealias Keys = (names: [String?], Int?, Int?)

  private func sort<R: Dated>(_ records: inout [R], by keys: (R) -> Keys) {
    guard records.count > 1 else { return }
    var order = records.indices.map { index in
      let (names, major, minor) = keys(records[index])
      return SortKey(
        records[index].occurs, names, major, minor, records[index].source, index: index)
    }
    guard !Self.isSorted(order) else { return }
    order.sort { a, b in
      if let before = a.precedes(b) { return before }
      return contentPrecedes(records[a.index], records[b.index])
    }
    records = order.map { records[$0.index] }
  }

  private static func isSorted(_ keys: [SortKey]) -> Bool {
    zip(keys, keys.dropFirst()).allSatisfy { $0.precedes($1) == true }
  }
}

/// What one record is ordered by: its date, its names and numbers, its place in the source.
private struct SortKey {
  private let low: Int
  private let high: Int
  private let names: [String?]
  private let major: Int
  private let minor: Int
  private let source: Provenance?
  let index: Int

  init(
    _ date: PartialDate?, _ names: [String?], _ major: Int?, _ minor: Int?, _ source: Provenance?,
    index: Int
  ) {
    let bounds = date?.bounds
    low = bounds?.lowerBound ?? .max
    high = bounds?.upperBound ?? .max
    self.names = names
    self.major = major ?? .max
    self.minor = minor ?? .max
    self.source = source
    self.index = index
  }

  /// nil: the same keys. Of two dates that begin alike the less complete one comes first.
  func precedes(_ other: SortKey) -> Bool? {
    if low != other.low { return low < other.low }
    if high != other.high { return high > other.high }
    for (mine, its) in zip(names, other.names) {
      if let before = textPrecedes(mine, its) { return before }
    }
    if major != other.major { return major < other.major }
    if minor != other.minor { return minor < other.minor }
    guard let source, let its = other.source else { return nil }
    return sourcePrecedes(source, its)
  }

  /// The path, without file and line: these change when an export is cut or ordered differently.
  private func sourcePrecedes(_ a: Provenance, _ b: Provenance) -> Bool? {
    textPrecedes(a.event, b.event) ?? textPrecedes(a.eventRepeat, b.eventRepeat)
      ?? textPrecedes(a.form, b.form) ?? textPrecedes(a.formRepeat, b.formRepeat)
      ?? textPrecedes(a.group, b.group) ?? textPrecedes(a.groupRepeat, b.groupRepeat)
  }
}

/// Numbers by their value, `2` before `10`; all else by its characters; nothing comes last.
func textPrecedes(_ a: String?, _ b: String?) -> Bool? {
  guard a != b else { return nil }
  guard let a else { return false }
  guard let b else { return true }
  if let x = Int(a), let y = Int(b), x != y { return x < y }
  return a < b
}

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

  private func sort<R: Dated>(_ records: inout [R], by keys: (R) -> SortKeys) {
    guard records.count > 1 else { return }
    var order = records.indices.map { SortKey(records[$0].occurs, index: $0) }
    let precedes = { (a: SortKey, b: SortKey) -> Bool in
      if a.low != b.low { return a.low < b.low }
      if a.high != b.high { return a.high > b.high }
      let (x, y) = (records[a.index], records[b.index])
      return keysPrecede(keys(x), keys(y)) ?? sourcePrecedes(x.source, y.source)
        ?? contentPrecedes(x, y)
    }
    guard !zip(order, order.dropFirst()).allSatisfy(precedes) else { return }
    order.sort(by: precedes)
    records = order.map { records[$0.index] }
  }
}

private func keysPrecede(_ a: SortKeys, _ b: SortKeys) -> Bool? {
  for (x, y) in zip(a.names, b.names) {
    if let before = textPrecedes(x, y) { return before }
  }
  return numberPrecedes(a.1, b.1) ?? numberPrecedes(a.2, b.2)
}

/// The path, without file and line: these change when an export is cut or ordered differently.
private func sourcePrecedes(_ a: Provenance?, _ b: Provenance?) -> Bool? {
  guard let a, let b else { return nil }
  return textPrecedes(a.event, b.event) ?? textPrecedes(a.eventRepeat, b.eventRepeat)
    ?? textPrecedes(a.form, b.form) ?? textPrecedes(a.formRepeat, b.formRepeat)
    ?? textPrecedes(a.group, b.group) ?? textPrecedes(a.groupRepeat, b.groupRepeat)
}

private typealias SortKeys = (names: [String?], Int?, Int?)

/// The date of a record: of two that begin alike the less complete one comes first, none comes last.
private struct SortKey {
  let low: Int
  let high: Int
  let index: Int

  init(_ date: PartialDate?, index: Int) {
    let bounds = date?.bounds
    low = bounds?.lowerBound ?? .max
    high = bounds?.upperBound ?? .max
    self.index = index
  }
}

private func numberPrecedes(_ a: Int?, _ b: Int?) -> Bool? {
  a == b ? nil : a ?? .max < b ?? .max
}

/// Numbers by their value, `2` before `10`, then texts by their characters; nothing comes last.
private func textPrecedes(_ a: String?, _ b: String?) -> Bool? {
  guard a != b else { return nil }
  guard let a else { return false }
  guard let b else { return true }
  switch (Int(a), Int(b)) {
  case (let x?, let y?) where x != y: return x < y
  case (_?, nil): return true
  case (nil, _?): return false
  default: return a < b
  }
}

import ClinicalModel

extension Deriver {
  /// Orders every list of records by its keys, so that numbering by position does not depend on the
  /// order of the input.
  func sortRecords(of subject: inout Subject) {
    sort(&subject.doses)
    sort(&subject.adverseEvents)
    sort(&subject.responses)
    sort(&subject.medications)
    sort(&subject.histories)
    sort(&subject.priorTherapies)
    sort(&subject.procedures)
    sort(&subject.dispositions)
    sort(&subject.visits)
    sort(&subject.answers)
    sort(&subject.measurements)
    sort(&subject.healthcareUses)
    sort(&subject.eligibilities)
    sort(&subject.deviations)
    sort(&subject.comments)
  }

  func sort<R: Ordered>(_ records: inout [R]) {
    guard records.count > 1 else { return }
    // Lent, for two records are too large to be copied at each comparison.
    let order = records.withUnsafeBufferPointer { sortedOrder(of: $0) }
    if let order { records.permute(by: order) }
  }

  /// Which record comes at each place; nil when every record is at its own.
  private func sortedOrder<R: Ordered>(of records: UnsafeBufferPointer<R>) -> [Int]? {
    guard let first = records.baseAddress else { return nil }
    var order = records.indices.map { SortKey(Lent(place: first + $0).occurs, index: $0) }
    let precedes = { (a: SortKey, b: SortKey) -> Bool in
      if a.low != b.low { return a.low < b.low }
      if a.high != b.high { return a.high > b.high }
      return Self.precedes(Lent(place: first + a.index), Lent(place: first + b.index))
    }
    guard !zip(order, order.dropFirst()).allSatisfy(precedes) else { return nil }
    order.sort(by: precedes)
    return order.map(\.index)
  }

  private static func precedes<R: Ordered>(_ a: Lent<R>, _ b: Lent<R>) -> Bool {
    R.keysPrecede(a, b) ?? sourcePrecedes(a.source, b.source)
      ?? contentPrecedes(a.place.pointee, b.place.pointee)
  }
}

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

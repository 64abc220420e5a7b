import SDTMStandard

/// Cuts a dataset and its SUPP-- into parts: in the order of the records, and between subjects, so that
/// the records of a subject stay together and with their qualifiers. What the datasets have found out
/// about themselves holds for every part, so that all have the same variables of the same lengths.
public struct DatasetSplit {
  /// How many rows of the dataset and of its SUPP-- a part has.
  public typealias Size = (rows: Int, qualifiers: Int)

  private let dataset: Dataset
  private let supplement: Dataset?

  public init(_ dataset: Dataset, supplement: Dataset?) {
    self.dataset = dataset
    self.supplement = supplement
  }

  /// The parts, each no larger than what fits; one subject that does not fit is a part of its own.
  public func parts(fitting fits: (Size) -> Bool) -> [(dataset: Dataset, supplement: Dataset?)] {
    let cuts = self.cuts(fitting: fits)
    return cuts.indices.map { index in
      let end = index + 1 < cuts.count ? cuts[index + 1] : (dataset.entryCount, qualifierEnd)
      let (rows, qualifiers) = (cuts[index].0..<end.0, cuts[index].1..<end.1)
      return (
        dataset.part(index + 1, rows),
        qualifiers.isEmpty ? nil : supplement?.part(index + 1, qualifiers)
      )
    }
  }

  private var qualifierEnd: Int { supplement?.entryCount ?? 0 }

  /// Where parts begin, in the entries of the dataset and of its SUPP--.
  private func cuts(fitting fits: (Size) -> Bool) -> [(Int, Int)] {
    var cuts = [(0, 0)]
    var (row, qualifier) = (0, 0)
    var size: Size = (0, 0)
    while row < dataset.entryCount {
      let next = (dataset.endOfSubject(at: row), qualifiers(of: row, from: qualifier))
      let more: Size = (
        dataset.rowCount(of: row..<next.0),
        supplement?.rowCount(of: qualifier..<next.1) ?? 0
      )
      let sum: Size = (size.rows + more.rows, size.qualifiers + more.qualifiers)
      if size.rows > 0, !fits(sum) {
        cuts.append((row, qualifier))
        size = more
      } else {
        size = sum
      }
      (row, qualifier) = next
    }
    return cuts
  }

  /// Where the qualifiers of the subject of a row end.
  private func qualifiers(of row: Int, from start: Int) -> Int {
    guard let supplement, start < supplement.entryCount,
      dataset.subject(at: row) == supplement.subject(at: start)
    else { return start }
    return supplement.endOfSubject(at: start)
  }
}

extension Dataset {
  fileprivate var entryCount: Int { rows.entries.count }

  fileprivate func rowCount(of entries: Range<Int>) -> Int {
    rows.entries[entries].reduce(0) { $0 + Int($1.rowCount) }
  }

  fileprivate func subject(at entry: Int) -> [UInt8] {
    keys.withKey(rows.entries[entry].subject) { Array($0) }
  }

  fileprivate func endOfSubject(at entry: Int) -> Int {
    var end = entry + 1
    let first = rows.entries[entry].subject
    while end < entryCount, keys.areEqual(rows.entries[end].subject, first) { end += 1 }
    return end
  }

  fileprivate func part(_ number: Int, _ entries: Range<Int>) -> Dataset {
    var part = self
    part.definition = definition.part(number)
    part.rowCount = rowCount(of: entries)
    part.rows.entries = Array(rows.entries[entries])
    return part
  }
}

import ByteStreams
import Diagnostics
import SDTMStandard
import SDTMTabulation
import XPTWriter

/// Splits datasets that would be larger, as transport files, than a receiver takes.
struct DatasetSplitting {
  private let limit: Int
  private let hasFolder: Bool
  private let writer = XPTWriter(timestamp: 0)
  private(set) var findings: [Finding] = []

  /// Nil when any size is right.
  init?(_ request: Request) {
    guard let limit = request.largestFile else { return nil }
    self.limit = limit
    hasFolder = request.folder != nil
  }

  mutating func split(_ datasets: [Dataset]) throws(Fault) -> [Dataset] {
    var result: [Dataset] = []
    var left = datasets[...]
    while let dataset = left.popFirst() {
      let supplement = left.first.flatMap {
        $0.definition.parent == dataset.definition.name ? $0 : nil
      }
      if supplement != nil { left.removeFirst() }
      result += try split(dataset, supplement)
    }
    return result
  }

  private mutating func split(
    _ dataset: Dataset, _ supplement: Dataset?
  ) throws(Fault) -> [Dataset] {
    let whole = [dataset, supplement].compactMap(\.self)
    // A table beside the standard's datasets is no transport file.
    guard dataset.definition.isSubmitted else { return whole }
    let sizes = try Sizes(dataset, supplement, writer)
    if sizes.largest((dataset.rowCount, supplement?.rowCount ?? 0)) <= limit { return whole }
    guard dataset.definition.isSplittable else {
      findings.append(tooLarge(dataset))
      return whole
    }
    let parts = DatasetSplit(dataset, supplement: supplement)
      .parts { sizes.largest($0) <= limit }
    try check(parts, dataset, sizes)
    return parts.map(\.dataset) + parts.compactMap(\.supplement)
  }

  private func check(
    _ parts: [(dataset: Dataset, supplement: Dataset?)], _ dataset: Dataset, _ sizes: Sizes
  ) throws(Fault) {
    let name = dataset.definition.name
    guard parts.count <= DomainDefinition.mostParts else {
      throw refusal("\(name) would be \(parts.count) files; names have room for 99")
    }
    let largest =
      parts.map {
        sizes.largest(($0.dataset.rowCount, $0.supplement?.rowCount ?? 0))
      }.max() ?? 0
    guard largest <= limit else {
      throw refusal("\(name) of one subject takes \(grouped(largest)) bytes, and is not split")
    }
    guard hasFolder else { throw refusal("\(name) is larger, and its parts need a folder: -o DIR") }
  }

  private func refusal(_ reason: String) -> Fault {
    Fault(.wrongUsage, "no file may have more than \(grouped(limit)) bytes (--max-size): \(reason)")
  }

  private func tooLarge(_ dataset: Dataset) -> Finding {
    Finding(
      .datasetTooLarge, .warning,
      "\(dataset.definition.name) is larger than \(grouped(limit)) bytes (--max-size); only "
        + "interventions, events and findings may be split, so it is written whole",
      at: Location())
  }
}

/// How large the files of a dataset and of its SUPP-- are.
private struct Sizes {
  private let dataset, supplement: (head: Int, row: Int)

  init(_ dataset: Dataset, _ supplement: Dataset?, _ writer: XPTWriter) throws(Fault) {
    do {
      self.dataset = try writer.size(of: dataset)
      self.supplement =
        try supplement.map { (dataset) throws(StreamError) in
          try writer.size(of: dataset)
        } ?? (0, 0)
    } catch {
      throw error.asOutputFault
    }
  }

  func largest(_ size: DatasetSplit.Size) -> Int {
    max(
      dataset.head + rounded(size.rows * dataset.row),
      supplement.head + rounded(size.qualifiers * supplement.row))
  }

  /// Up to whole records of the file.
  private func rounded(_ count: Int) -> Int { (count + 79) / 80 * 80 }
}

extension FindingCode {
  /// A dataset that is larger than asked for, and that the standard does not split.
  static let datasetTooLarge = FindingCode("dataset-too-large")
}

import ByteStreams
import Diagnostics
import DictionaryReader
import TermCoding

/// Gathers the terms that wait for a coder, and writes them for him at the end.
final class WorklistLog {
  let coding: Coding
  private var worklist = Worklist()
  private let table: PlacedTable

  init(
    _ coding: Coding, _ request: Request, _ sink: OutputSink, _ outputs: OutputSet
  ) throws(StreamError) {
    self.coding = coding
    table = try PlacedTable(
      Self.name, named: request.worklistPath, columns: CodingFile.columns, request, sink, outputs)
  }

  static let name = "coding-worklist.csv"

  var counts: CodingCounts { worklist.counts }

  func add(_ part: Worklist) { worklist.add(part) }

  /// One finding for all terms that wait.
  var findings: [Finding] {
    let waiting = worklist.openCount
    guard waiting > 0 else { return [] }
    let place = table.path.map { "in \($0), to be filled in and given back with --coding" }
    return [
      Finding(
        .termsNotCoded, .warning,
        "\(counted(waiting, "term")) not coded, on \(counted(counts[.waiting], "record")): "
          + (place ?? "not kept: --worklist FILE keeps them for a coder"), at: Location())
    ]
  }

  func complete() throws(StreamError) {
    guard table.isWritten else { return }
    for row in worklist.rows(coding) { try table.append(row) }
    try table.complete()
  }
}

import ByteStreams
import Diagnostics

/// Writes what could not be placed, with its reason and its source.
final class RejectLog {
  private(set) var count = 0
  private let table: PlacedTable
  private static let columns = [
    "reason", "explanation", "file", "line", "subject", "path", "item", "verbatim",
  ]

  /// Without a place for them they are counted and shown.
  init(_ request: Request, _ sink: OutputSink, _ outputs: OutputSet) throws(StreamError) {
    table = try PlacedTable(
      "rejects.csv", named: request.rejectsPath, columns: Self.columns, request, sink, outputs)
  }

  /// Where the rejects are, for the person who looks for them.
  var path: String? { table.path }

  func add(_ rejects: [Reject]) throws(StreamError) {
    count += rejects.count
    for reject in rejects {
      let place = reject.location
      try table.append([
        reject.reason.name, reject.explanation, place.file, place.line.map(String.init),
        place.subject, place.path, place.item, reject.verbatim,
      ])
    }
  }

  func complete() throws(StreamError) { try table.complete() }
}

import ByteStreams
import Diagnostics

/// Writes what could not be placed, with its reason and its source.
final class RejectLog {
  private(set) var count = 0
  /// Where the rejects are, for the person who looks for them.
  let path: String?
  private let table: TableFile?
  private static let columns = [
    "reason", "explanation", "file", "line", "subject", "path", "item", "verbatim",
  ]

  /// Into the file that was named, else into the output folder, else nowhere: they are then
  /// counted and shown.
  init(_ request: Request, _ sink: OutputSink, _ outputs: OutputSet) throws(StreamError) {
    let marks = request.marksFormulas
    if let path = request.rejectsPath {
      table = try TableFile(
        try outputs.file(path), columns: Self.columns, marksFormulas: marks)
      self.path = path
    } else if sink.isFolder {
      table = try TableFile(
        output: try sink.output("rejects.csv"), columns: Self.columns, marksFormulas: marks)
      path = request.folder.map { "\($0)/rejects.csv" }
    } else {
      table = nil
      self.path = nil
    }
  }

  func add(_ rejects: [Reject]) throws(StreamError) {
    count += rejects.count
    for reject in rejects {
      let place = reject.location
      try table?.append([
        reject.reason.name, reject.explanation, place.file, place.line.map(String.init),
        place.subject, place.path, place.item, reject.verbatim,
      ])
    }
  }

  func complete() throws(StreamError) { try table?.flush() }
}

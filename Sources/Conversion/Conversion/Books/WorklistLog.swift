import ByteStreams
import Diagnostics
import DictionaryReader
import TermCoding

/// Gathers the terms that wait for a coder, and writes them for him at the end.
final class WorklistLog {
  let coding: Coding
  private var worklist = Worklist()
  private let table: TableFile?
  /// Where the worklist is, for the person who looks for it.
  private let path: String?

  /// Into the file that was named, else into the output folder, else nowhere.
  init(
    _ coding: Coding, _ request: Request, _ sink: OutputSink, _ outputs: OutputSet
  ) throws(StreamError) {
    self.coding = coding
    let marks = request.marksFormulas
    if let path = request.worklistPath {
      table = try TableFile(
        try outputs.file(path), columns: CodingFile.columns, marksFormulas: marks)
      self.path = path
    } else if sink.isFolder {
      table = try TableFile(
        output: try sink.output(Self.name), columns: CodingFile.columns, marksFormulas: marks)
      path = request.folder.map { "\($0)/\(Self.name)" }
    } else {
      table = nil
      path = nil
    }
  }

  static let name = "coding-worklist.csv"

  var counts: CodingCounts { worklist.counts }

  func add(_ part: Worklist) { worklist.add(part) }

  /// One finding for all terms that wait.
  var findings: [Finding] {
    let waiting = worklist.openCount
    guard waiting > 0 else { return [] }
    let place = path.map { "in \($0), to be filled in and given back with --coding" }
    return [
      Finding(
        .termsNotCoded, .warning,
        "\(counted(waiting, "term")) not coded, on \(counted(counts[.waiting], "record")): "
          + (place ?? "not kept: --worklist FILE keeps them for a coder"), at: Location())
    ]
  }

  func complete() throws(StreamError) {
    guard let table else { return }
    for row in worklist.rows(coding) { try table.append(row) }
    try table.flush()
  }
}

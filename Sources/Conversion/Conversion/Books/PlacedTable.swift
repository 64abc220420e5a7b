import ByteStreams

/// A table beside the data: in the file that was named, else in the output folder, else nowhere.
struct PlacedTable {
  private let table: TableFile?
  /// Where it is, for the person who looks for it.
  let path: String?

  /// - Parameter named: the file that was asked for.
  init(
    _ name: String, named: String?, columns: [String], _ request: Request, _ sink: OutputSink,
    _ outputs: OutputSet
  ) throws(StreamError) {
    let marks = request.marksFormulas
    if let named {
      table = try TableFile(try outputs.file(named), columns: columns, marksFormulas: marks)
      path = named
    } else if sink.isFolder {
      table = try TableFile(
        output: try sink.output(name), columns: columns, marksFormulas: marks)
      path = request.folder.map { "\($0)/\(name)" }
    } else {
      (table, path) = (nil, nil)
    }
  }

  var isWritten: Bool { table != nil }

  func append(_ values: [String?]) throws(StreamError) { try table?.append(values) }

  func complete() throws(StreamError) { try table?.flush() }
}

import ByteStreams
import SDTMStandard

/// Some of a dataset's rows, whole subjects in order. Any thread can read one while others read
/// others.
public struct DatasetPart: Sendable {
  public let dataset: Dataset
  public let rowCount: Int
  let entries: Range<Int>

  /// Whether no rows of the dataset come before.
  public var isFirst: Bool { entries.lowerBound == 0 }

  /// Gives all rows to a sink, in the order of USUBJID and then of the subject's records.
  @inlinable
  public func read(into sink: inout some RowSink) throws(StreamError) {
    var reader = makeReader()
    let sharedColumns = dataset.sharedColumns
    try forEachBlock { shared, block in
      for (column, text) in zip(sharedColumns, shared) { sink.share(text, column: column) }
      reader.read(block, into: &sink)
    }
  }

  /// Calls `body` with each row, in the same order.
  public func forEachRow(_ body: (RowView) -> Void) throws(StreamError) {
    let cells = UnsafeMutableBufferPointer<Cell>.allocate(capacity: dataset.columns.count)
    cells.initialize(repeating: .missing)
    defer { cells.deallocate() }
    let outcome = withoutActuallyEscaping(body) { body in
      var sink = CellSink(cells, shared: dataset.sharedColumns, body)
      return Result { () throws(StreamError) in try read(into: &sink) }
    }
    try outcome.get()
  }

  @usableFromInline
  func makeReader() -> RowReader {
    var columns = Array(repeating: -1, count: dataset.storedTypes.count)
    for (number, column) in dataset.columns.enumerated() {
      if let index = column.index { columns[index] = number }
    }
    return RowReader(columns: columns, isText: dataset.storedTypes.map { $0 == .text })
  }

  /// Calls `body` with the texts of the columns that all rows of a subject share, and with its rows.
  @usableFromInline
  func forEachBlock(
    _ body: (_ shared: [UnsafeRawBufferPointer], _ block: UnsafeRawBufferPointer) -> Void
  ) throws(StreamError) {
    let study = Array(dataset.study.utf8)
    let domain = Array(dataset.definition.domain.utf8)
    let names = dataset.sharedColumns.map { dataset.columns[$0].variable.name }
    let outcome = study.withUnsafeBytes { study in
      domain.withUnsafeBytes { domain in
        Result { () throws(StreamError) in
          try dataset.rows.forEachBlock(in: entries) { subject, block in
            dataset.keys.withKey(subject) { key in
              body(names.map { $0 == "STUDYID" ? study : $0 == "USUBJID" ? key : domain }, block)
            }
          }
        }
      }
    }
    try outcome.get()
  }
}

extension Dataset {
  /// The dataset in parts of about so many bytes, as rows are stored; larger where one subject has
  /// more. They take several times as much when they are written.
  public func parts(ofBytes size: Int = 1 << 18) -> [DatasetPart] {
    rows.runs(ofBytes: size).map { run in
      DatasetPart(
        dataset: self, rowCount: rows.entries[run].reduce(0) { $0 + Int($1.rowCount) },
        entries: run)
    }
  }
}

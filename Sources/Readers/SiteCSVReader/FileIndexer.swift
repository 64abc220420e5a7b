import ByteStreams
import CSVFormat
import Diagnostics
import SourceModel

/// Goes through the rows of the files once and notes whose each is.
struct FileIndexer {
  var index = SubjectIndex()
  var rejects: [Reject] = []
  var findings: [Finding] = []
  private(set) var ignoredRows = 0
  let options: TabularOptions
  private let blockSize: Int
  /// Subjects that are none: rows of totals.
  private var totals: Set<Int> = []
  private var key: [UInt8] = []
  private var lastSubject = -1
  /// Rows that are not empty, of whatever kind.
  var rowCount = 0

  /// What a cell says, alone, that begins a row of totals, when the mapping says nothing of it.
  private static let usualTotals: Set<String> = ["total", "grand total", "합계", "총계", "소계", "合計"]

  init(_ options: TabularOptions, blockSize: Int) {
    self.options = options
    self.blockSize = blockSize
  }

  mutating func scan(_ file: TabularFile, number: Int) throws(Fault) {
    let rows = RowBlocks(file: file.input, delimiter: file.delimiter, blockSize: blockSize)
    let fileSite = Array((file.site ?? "").utf8)
    let before = rowCount
    try rows.forEachRun(from: file.dataOffset, line: file.dataLine, limit: file.keyWidth) {
      run, fields, bytes, offset throws(Fault) in
      setKey(fields, bytes, file, fileSite)
      if let fault = RowLimits.tooLong(key: key.count, file.input.name, line: run.first.line) {
        throw fault
      }
      guard rejects.count + ignoredRows <= RowLimits.rowsOfNobody else {
        throw RowLimits.tooManyOfNobody(
          file.input.name, line: run.first.line, column: file.heads.names[file.subjectColumn])
      }
      guard key.last != SubjectIndex.separator else {
        placeRowsWithoutSubject(run, bytes, file)
        return true
      }
      rowCount += run.rowCount
      guard !mayBeHead(file) else {
        placeRowsLikeHeads(run, bytes, offset, file, number)
        return true
      }
      let subject = currentSubject(run.first.line, file)
      guard !totals.contains(subject) else {
        for row in 0..<run.rowCount { ignore(.totalsRow, run.first.line + row, file) }
        return true
      }
      index.add(Slice(run.first, until: run.next, offset: offset, file: number), to: subject)
      return true
    }
    if rowCount == before {
      findings.append(
        Finding(
          .noRows, .warning, "the file has column names and no rows",
          at: Location(file: file.input.name)))
    }
  }

  /// A site, the separator, a subject.
  private mutating func setKey(
    _ fields: [CSVField], _ bytes: UnsafeRawBufferPointer, _ file: TabularFile,
    _ fileSite: [UInt8]
  ) {
    key.removeAll(keepingCapacity: true)
    if let column = file.siteColumn, column < fields.count { append(fields[column], bytes) }
    if key.isEmpty { key += fileSite }
    key.append(SubjectIndex.separator)
    if file.subjectColumn < fields.count { append(fields[file.subjectColumn], bytes) }
  }

  private mutating func append(_ field: CSVField, _ bytes: UnsafeRawBufferPointer) {
    if field.form == .escaped {
      key += Cell.copy(of: field, in: bytes)
    } else {
      let range = Cell.trim(bytes, field.start, field.end)
      key.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[range]))
    }
  }

  private func mayBeHead(_ file: TabularFile) -> Bool {
    file.subjectHeads.contains { key.suffix($0.count) == $0[...] }
  }

  mutating func currentSubject(_ line: Int, _ file: TabularFile) -> Int {
    let (found, isNew) = key.withUnsafeBytes { bytes in
      if lastSubject >= 0, index.keys.equals(lastSubject, bytes) { return (lastSubject, false) }
      return index.subject(bytes)
    }
    lastSubject = found
    if isNew {
      let name = String(decoding: index.name(of: found), as: UTF8.self)
      if isTotal(name) { totals.insert(found) }
      noteTrace(in: name, line, file)
    }
    return found
  }

  /// A number of a subject that a spreadsheet has changed may be that of another one.
  private mutating func noteTrace(in name: String, _ line: Int, _ file: TabularFile) {
    var text = name
    guard let trace = text.withUTF8({ SpreadsheetTrace(UnsafeRawBufferPointer($0)) }) else {
      return
    }
    findings.append(
      Finding(
        .spreadsheetTrace, .warning,
        "the subject's number \"\(name)\" \(trace.explanation); it is kept as it stands",
        at: Location(
          file: file.input.name, line: line, subject: name, path: file.form,
          item: file.heads.names[file.subjectColumn])))
  }

  func isTotal(_ cell: String) -> Bool {
    let small = cell.lowercased()
    if options.totals.isEmpty { return Self.usualTotals.contains(small) }
    return options.totals.contains { contains(small, $0.lowercased()) }
  }

  private func contains(_ text: String, _ word: String) -> Bool {
    guard !word.isEmpty else { return false }
    let all = Array(text.utf8)
    let part = Array(word.utf8)
    guard part.count <= all.count else { return false }
    return (0...(all.count - part.count)).contains { all[$0..<($0 + part.count)] == part[...] }
  }

  mutating func ignore(_ reason: FindingCode, _ line: Int, _ file: TabularFile) {
    ignoredRows += 1
    let place = Location(file: file.input.name, line: line)
    switch reason {
    case .totalsRow:
      findings.append(Finding(reason, .note, "a row of totals is left out", at: place))
    default:
      findings.append(
        Finding(
          reason, .warning,
          "the names of the columns stand here again: the row is no data and is left out; are several "
            + "files put together in this one?", at: place))
    }
  }
}

import ByteStreams
import CSVFormat
import Diagnostics
import SourceModel

/// Goes through the rows of the files once and notes whose each is.
struct FileIndexer {
  private(set) var index = SubjectIndex()
  private(set) var rejects: [Reject] = []
  private(set) var findings: [Finding] = []
  private(set) var ignoredRows = 0
  private let options: TabularOptions
  private let blockSize: Int
  /// Subjects that are none: rows of totals.
  private var totals: Set<Int> = []
  private var key: [UInt8] = []
  private var lastSubject = -1
  /// Rows that are not empty, of whatever kind.
  private var rowCount = 0

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
    try rows.forEachRow(from: file.dataOffset, line: file.dataLine, limit: file.keyWidth) {
      row, fields, bytes, offset throws(Fault) in
      setKey(fields, bytes, file, fileSite)
      guard key.last != SubjectIndex.separator else {
        try placeRowWithoutSubject(row, bytes, file)
        return true
      }
      rowCount += 1
      let subject = currentSubject()
      guard !totals.contains(subject) else {
        ignore(.totalsRow, row.line, file)
        return true
      }
      index.add(
        Slice(
          offset: offset + row.range.lowerBound,
          length: Int32(truncatingIfNeeded: row.next - row.range.lowerBound),
          line: Int32(truncatingIfNeeded: row.line), file: Int32(number)), to: subject)
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

  private mutating func currentSubject() -> Int {
    let (found, isNew) = key.withUnsafeBytes { bytes in
      if lastSubject >= 0, index.keys.equals(lastSubject, bytes) { return (lastSubject, false) }
      return index.subject(bytes)
    }
    lastSubject = found
    if isNew {
      let name = String(decoding: index.name(of: found), as: UTF8.self)
      if isTotal(name) { totals.insert(found) }
    }
    return found
  }

  private func isTotal(_ cell: String) -> Bool {
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

  private mutating func ignore(_ reason: FindingCode, _ line: Int, _ file: TabularFile) {
    ignoredRows += 1
    findings.append(
      Finding(
        reason, .note,
        reason == .totalsRow
          ? "a row of totals is left out" : "a row without a subject is left out",
        at: Location(file: file.input.name, line: line)))
  }
}

// Rows whose subject is not known.
extension FileIndexer {
  private mutating func placeRowWithoutSubject(
    _ row: CSVRow, _ bytes: UnsafeRawBufferPointer, _ file: TabularFile
  ) throws(Fault) {
    let cells = values(of: row, bytes, file)
    guard let first = cells.first else { return }
    rowCount += 1
    if isTotal(first.text) { return ignore(.totalsRow, row.line, file) }
    if options.skipRowsWithoutSubject { return ignore(.rowSkipped, row.line, file) }
    let place = Location(
      file: file.input.name, line: row.line, path: file.form,
      item: file.heads.names[file.subjectColumn])
    let explanation = "the row names no subject: it cannot be given to anyone"
    findings.append(Finding(.rowWithoutSubject, .error, explanation, at: place))
    let verbatim = cells.map { "\($0.name)=\($0.text)" }.joined(separator: ", ")
    rejects.append(Reject(.rowWithoutSubject, explanation, at: place, verbatim: verbatim))
  }

  /// The cells of a row that are not empty.
  private func values(of row: CSVRow, _ bytes: UnsafeRawBufferPointer, _ file: TabularFile)
    -> [(name: String, text: String)]
  {
    let whole = UnsafeRawBufferPointer(rebasing: bytes[row.range])
    var scanner = CSVScanner(whole, delimiter: file.delimiter, isLast: true)
    var fields: [CSVField] = []
    _ = try? scanner.next(into: &fields)
    let names = file.heads.names
    return fields.enumerated().compactMap { column, field in
      let text = String(decoding: Cell.copy(of: field, in: whole), as: UTF8.self)
      let name = column < names.count ? names[column] : ColumnHeads.name(ofColumn: column)
      return text.isEmpty ? nil : (name, text)
    }
  }
}

extension FileIndexer {
  /// Rows of files that do not tell the site belong to the one subject of that number, if there is
  /// just one.
  mutating func settleSites(of files: [TabularFile]) {
    var sites: [[UInt8]: [Int]] = [:]
    var unsited: [Int] = []
    for subject in 0..<index.keys.count where index.firstSlice(of: subject) >= 0 {
      if index.site(of: subject).isEmpty {
        unsited.append(subject)
      } else {
        sites[Array(index.name(of: subject)), default: []].append(subject)
      }
    }
    for subject in unsited {
      let others = sites[Array(index.name(of: subject))] ?? []
      if others.count == 1 {
        index.merge(subject, into: others[0])
      } else if others.count > 1 {
        reportAmbiguous(subject, others, files)
      }
    }
  }

  private mutating func reportAmbiguous(_ subject: Int, _ others: [Int], _ files: [TabularFile]) {
    let slice = index.slices[Int(index.firstSlice(of: subject))]
    let sites = others.map { String(decoding: index.site(of: $0), as: UTF8.self) }.sorted()
    findings.append(
      Finding(
        .siteUnknown, .warning,
        "the row does not tell the site, and the number occurs at sites "
          + sites.joined(separator: ", ") + ": it is kept as a subject of its own",
        at: Location(
          file: files[Int(slice.file)].input.name, line: Int(slice.line),
          subject: String(decoding: index.name(of: subject), as: UTF8.self)))
    )
  }
}

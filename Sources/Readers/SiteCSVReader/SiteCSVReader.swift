import ByteStreams
import Diagnostics
import SourceModel

/// CSV files of sites as a source: a row is a record, a column is an item.
///
/// The files are their own spool: opening them only finds where each subject's rows lie. Neither
/// the order of the files nor that of their rows decides over the order of subjects; the rows of
/// a subject come in the order of the files' names.
public struct SiteCSVReader: SourceReader {
  public let dictionary: SourceDictionary
  public let symbols: Symbols
  public let files: [String]
  public let byteCount: Int
  public let dialect: Dialect?
  public let findings: [Finding]
  /// Rows that name no subject.
  public let rejects: [Reject]
  /// Rows of totals, heads that come again, and rows without a subject where they are to be skipped.
  public let ignoredRows: Int
  let contents: TabularContents

  public var subjectCount: Int { contents.subjects.count }

  public init(files: [InputFile], options: TabularOptions) throws(Fault) {
    try self.init(files: files, options: options, blockSize: 1 << 18)
  }

  init(files: [InputFile], options: TabularOptions, blockSize: Int) throws(Fault) {
    let ordered = files.sorted {
      Self.order($0.name).lexicographicallyPrecedes(Self.order($1.name))
    }
    var notes: [Finding] = []
    let text = try TextInput(options)
    let pattern: SitePattern? =
      if let stated = options.siteFromFile { try SitePattern(stated) } else { nil }
    var opened: [TabularFile] = []
    for file in ordered {
      opened.append(
        try TabularFile(file, options, text: text, pattern: pattern, findings: &notes))
    }
    notes += Self.missingColumns(opened, options) + opened.flatMap(\.remarks)
    dialect = Self.dialect(of: opened)
    var indexer = FileIndexer(options, blockSize: blockSize)
    for (number, file) in opened.enumerated() { try indexer.scan(file, number: number) }
    indexer.settleSites(of: opened)
    var names = Symbols()
    dictionary = SourceDictionary(&opened, symbols: &names)
    contents = TabularContents(opened, indexer.index, options.repeatedRows, symbols: &names)
    symbols = names
    self.files = ordered.map(\.name)
    byteCount = ordered.reduce(0) { $0 + $1.count }
    findings = notes + indexer.findings
    rejects = indexer.rejects
    ignoredRows = indexer.ignoredRows
  }

  public func makeCursor() throws(Fault) -> any SourceCursor { SiteCSVCursor(contents) }

  /// The name first, then the folders: the same wherever the files lie.
  private static func order(_ path: String) -> [UInt8] {
    Array(baseName(path).utf8) + [0] + Array(path.utf8)
  }

  /// Of the first file that shows one.
  private static func dialect(of files: [TabularFile]) -> Dialect? {
    guard let file = files.first(where: { $0.system != nil }), let system = file.system else {
      return nil
    }
    let place = files.count > 1 ? ["seen in \(file.input.name)"] : []
    return Dialect(system.known.name, evidence: system.evidence + place)
  }

  private static func missingColumns(_ files: [TabularFile], _ options: TabularOptions) -> [Finding]
  {
    let stated = [
      (options.eventColumn, files.contains { $0.eventColumn != nil }),
      (options.repeatColumn, files.contains { $0.repeatColumn != nil }),
      (options.siteColumns.first, files.contains { $0.siteColumn != nil }),
    ]
    return stated.compactMap { name, isThere in
      guard let name, !isThere else { return nil }
      let hint = suggestion(for: name, among: Set(files.flatMap(\.heads.names)).sorted())
      return Finding(
        .columnMissing, .warning, "no file has the column \"\(name)\"\(hint)", at: Location())
    }
  }
}

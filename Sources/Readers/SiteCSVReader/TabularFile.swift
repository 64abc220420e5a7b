import ByteStreams
import CSVFormat
import Diagnostics
import SourceModel

/// One file, opened: UTF-8, and its columns known.
struct TabularFile: Sendable {
  let input: InputFile
  /// How the file was encoded.
  let encoding: TextEncoding
  /// What rows of this file are called: by the mapping, or after the file.
  let form: String
  let delimiter: UInt8
  let heads: ColumnHeads
  /// Where the columns are named.
  let nameLine: Int
  /// Names of the columns as symbols, in order.
  var symbols: [Symbol] = []
  var formSymbol = Symbol.none
  let subjectColumn: Int
  let siteColumn: Int?
  let eventColumn: Int?
  let repeatColumn: Int?
  /// As its name tells.
  let site: String?
  /// Where the data begin.
  let dataOffset: Int
  let dataLine: Int

  /// The first columns, as many as are needed to know whose a row is.
  var keyWidth: Int { max(subjectColumn, siteColumn ?? 0) + 1 }

  init(
    _ file: InputFile, _ options: TabularOptions, text: TextInput, pattern: SitePattern?,
    findings: inout [Finding]
  ) throws(Fault) {
    let opened = try text.open(file, findings: &findings)
    (input, encoding) = (opened.file, opened.encoding)
    let header = try HeaderRows(input, options)
    delimiter = header.delimiter
    (dataOffset, dataLine) = (header.dataOffset, header.dataLine)
    nameLine = header.nameLine
    heads = ColumnHeads(
      names: header.names, labels: header.labels, aliases: ColumnAliases(options.aliases),
      file: file.name, line: header.nameLine,
      findings: &findings)
    form = Self.form(of: file.name, options)
    let place = Location(file: file.name, line: header.nameLine)
    subjectColumn = try SubjectColumn.find(in: heads, options, at: place, findings: &findings)
    siteColumn = heads.find(options.siteColumns)
    eventColumn = options.eventColumn.flatMap { [heads] in heads.find([$0]) }
    repeatColumn = options.repeatColumn.flatMap { [heads] in heads.find([$0]) }
    site = pattern?.site(of: file.name)
    if pattern != nil, site == nil, siteColumn == nil {
      findings.append(
        Finding(
          .siteUnknown, .warning,
          "the file's name does not match the pattern for the site, \(options.siteFromFile ?? "")",
          at: Location(file: file.name)))
    }
  }

  private static func form(of path: String, _ options: TabularOptions) -> String {
    let name = baseName(path)
    for (glob, form) in options.forms
    where Glob.matches(glob, glob.contains("/") ? path : name) { return form }
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}

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
  /// How many rows head it; more than one may have been recognised.
  let header: HeaderShape
  let headRows: [HeadRow]
  /// What names the subject in each of them; rows of data seldom have the same.
  let subjectHeads: [[UInt8]]
  /// The system that it comes from, if it shows.
  let system: RecognisedSystem?
  /// The forms that share out a row; none where a row is one record of the file's form.
  var parts: [ColumnPart] = []
  /// What columns are called in their groups.
  let itemNames: [String]
  /// Where the columns are named.
  let nameLine: Int
  /// Names of the columns as symbols, in order.
  var symbols: [Symbol] = []
  var formSymbol = Symbol.none
  let subjectColumn: Int
  let siteColumn: Int?
  let eventColumn: Int?
  let repeatColumn: Int?
  /// A repetition of the event, and not of the record.
  let eventRepeatColumn: Int?
  /// REDCap's: which instrument a row repeats.
  let instrumentColumn: Int?
  /// As its name tells.
  let site: String?
  /// Where the data begin.
  let dataOffset: Int
  let dataLine: Int

  /// Record ids are unique in a project, and so are the keys of a record.
  var isREDCap: Bool { system?.known.system == .redcap }

  /// The first columns, as many as are needed to know whose a row is.
  var keyWidth: Int { max(subjectColumn, siteColumn ?? 0) + 1 }

  init(
    _ file: InputFile, _ options: TabularOptions, text: TextInput, pattern: SitePattern?,
    findings: inout [Finding]
  ) throws(Fault) {
    let opened = try text.open(file, findings: &findings)
    (input, encoding) = (opened.file, opened.encoding)
    let rows = try HeaderRows(input, options)
    (delimiter, header, nameLine) = (rows.delimiter, rows.shape, rows.nameLine)
    (dataOffset, dataLine, headRows) = (rows.dataOffset, rows.dataLine, rows.rows)
    heads = ColumnHeads(
      names: rows.names, labels: rows.labels, aliases: ColumnAliases(options.aliases),
      file: file.name, line: nameLine, findings: &findings)
    form = Self.form(of: file.name, options)
    let system = RecognisedSystem(heads.names, stated: options.system)
    self.system = system
    let layout = ColumnLayout(of: heads.names, file: form, system?.known)
    (parts, itemNames) = (layout.parts, layout.items)
    let place = Location(file: file.name, line: nameLine)
    subjectColumn = try SubjectColumn.find(
      in: heads, options, system?.known, at: place, findings: &findings)
    let (heads, subject) = (heads, subjectColumn)
    subjectHeads = headRows.map { $0.subjectCell(in: subject) }.filter { !$0.isEmpty }
    func column(_ stated: [String], _ known: [String]?) -> Int? {
      heads.find(stated.isEmpty ? known ?? [] : stated)
    }
    siteColumn = column(
      options.siteColumns, options.siteFromFile == nil ? system?.known.site : nil)
    eventColumn = column(options.eventColumn.map { [$0] } ?? [], system?.known.event)
    repeatColumn = column(options.repeatColumn.map { [$0] } ?? [], system?.known.repetition)
    eventRepeatColumn = layout.eventRepeat.flatMap { heads.find([$0]) }
    instrumentColumn = layout.instrument.flatMap { heads.find([$0]) }
    site = pattern?.site(of: file.name)
    if let pattern = options.siteFromFile, site == nil, siteColumn == nil {
      findings.append(Self.siteUnknown(pattern, file))
    }
  }

  private static func siteUnknown(_ pattern: String, _ file: InputFile) -> Finding {
    Finding(
      .siteUnknown, .warning,
      "the file's name does not match the pattern for the site, \(pattern)",
      at: Location(file: file.name))
  }

  private static func form(of path: String, _ options: TabularOptions) -> String {
    let name = baseName(path)
    for (glob, form) in options.forms
    where Glob.matches(glob, glob.contains("/") ? path : name) { return form }
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}

extension TabularFile {
  /// What a person should know of how the file was taken.
  var remarks: [Finding] {
    let place = Location(file: input.name, line: nameLine)
    var remarks: [Finding] = []
    if header.isRecognised {
      let labels = header.nameRow == 1 ? "second" : "first"
      remarks.append(
        Finding(
          .headerRecognised, .note,
          "two rows head the file: the \(labels) one has labels"
            + (header.isMixed ? ", and the names of the key columns" : ""), at: place))
    }
    if REDCapColumns.areLabels(heads.names) {
      remarks.append(
        Finding(
          .labelExport, .warning,
          "this looks like REDCap's export with labels, whose fields can't be told by name; "
            + "export the raw data", at: place))
    }
    return remarks
  }
}

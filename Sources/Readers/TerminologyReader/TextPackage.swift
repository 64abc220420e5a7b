import ByteStreams
import Diagnostics
import Terminology

/// The text form: a line of column names, then a line a codelist or a term, with tabs between the
/// columns and no quotes. A line without a codelist's code is a codelist itself.
struct TextPackage {
  private let bytes: [UInt8]
  private let start: Int
  private let file: String
  private var builder = PackageBuilder()
  /// Where the columns of the line at hand lie.
  private var fields: [Range<Int>] = []
  private var columns = Columns()
  private static let mostColumns = 100

  private struct Columns {
    var code = 0
    var codelist = 0
    var extensible = 0
    var name = 0
    var value = 0
    /// Older packages lack it.
    var synonyms: Int?
    var standard: Int?
    /// How many columns a line must have.
    var count = 0
  }

  init(_ bytes: [UInt8], from start: Int, file: String) {
    self.bytes = bytes
    self.start = start
    self.file = file
  }

  consuming func read() throws(Fault) -> PackageBuilder {
    var position = start
    var line = 1
    while position < bytes.count {
      position = split(from: position)
      if line == 1 { try readHeader() } else if !isBlank { try readLine(line) }
      line += 1
    }
    return builder
  }

  /// Finds the columns of a line; answers where the next one begins.
  private mutating func split(from start: Int) -> Int {
    fields.removeAll(keepingCapacity: true)
    var fieldStart = start
    var position = start
    while position < bytes.count, bytes[position] != 0x0A {
      if bytes[position] == 0x09, fields.count < Self.mostColumns {
        fields.append(fieldStart..<position)
        fieldStart = position + 1
      }
      position += 1
    }
    let end = position > fieldStart && bytes[position - 1] == 0x0D ? position - 1 : position
    fields.append(fieldStart..<end)
    return position + 1
  }

  private var isBlank: Bool { fields.count == 1 && fields[0].isEmpty }

  private func text(_ column: Int) -> String {
    String(decoding: bytes[fields[column]], as: UTF8.self)
  }
}

extension TextPackage {
  private mutating func readHeader() throws(Fault) {
    let names = fields.indices.map(text)
    func place(_ name: String) throws(Fault) -> Int {
      if let place = names.firstIndex(of: name) { return place }
      let found = names.count > 1 ? "the columns are \(names.joined(separator: ", "))" : "no tabs"
      throw fault("no column \"\(name)\" (\(found)); \(TerminologyReader.right)", line: 1)
    }
    columns.code = try place("Code")
    columns.codelist = try place("Codelist Code")
    columns.extensible = try place("Codelist Extensible (Yes/No)")
    columns.name = try place("Codelist Name")
    columns.value = try place("CDISC Submission Value")
    columns.synonyms = names.firstIndex(of: "CDISC Synonym(s)")
    columns.standard = names.firstIndex(of: "Standard and Date")
    columns.count = names.count
  }

  private mutating func readLine(_ line: Int) throws(Fault) {
    guard fields.count == columns.count else {
      throw fault("\(fields.count) columns; \(columns.count) would be right", line: line)
    }
    if builder.package == nil, let standard = columns.standard {
      builder.package = PackageName.find(in: text(standard))
    }
    if fields[columns.codelist].isEmpty { return try readCodelist(line) }
    let synonyms = columns.synonyms.map(text) ?? ""
    let term = Term(value: text(columns.value), code: text(columns.code), synonyms: synonyms)
    let codelist = text(columns.codelist)
    guard builder.add(term, to: codelist) else {
      throw fault("the codelist \(codelist) of this term is not above it", line: line)
    }
  }

  private mutating func readCodelist(_ line: Int) throws(Fault) {
    let extensible = text(columns.extensible)
    guard extensible == "Yes" || extensible == "No" else {
      throw fault("a codelist is extensible or not: Yes or No, not \"\(extensible)\"", line: line)
    }
    builder.begin(
      .init(
        code: text(columns.code), name: text(columns.name), shortName: text(columns.value),
        isExtensible: extensible == "Yes"))
  }

  private func fault(_ message: String, line: Int) -> Fault {
    Fault(.inputUnparsable, message, at: Location(file: file, line: line))
  }
}

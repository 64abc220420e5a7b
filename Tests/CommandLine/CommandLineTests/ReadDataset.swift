import ByteStreams
import JSONFormat
import ProgramRuns
import XPORTFormat

/// A dataset read back from its file: rows of values by the names of their variables.
struct ReadDataset {
  private(set) var rows: [[String: String]] = []

  init(transport bytes: [UInt8], _ encoding: TransportEncoding) throws {
    let reader = try XPORTReader(bytes, encoding: encoding)
    let names = reader.variables.map(\.name)
    rows = (0..<reader.rowCount).map { row in
      Dictionary(uniqueKeysWithValues: zip(names, reader.row(row).map(Self.text)))
    }
  }

  /// Dataset-JSON, as a document or as lines.
  init(json bytes: [UInt8], lines: Bool) throws {
    let texts = lines ? bytes.split(separator: UInt8(ascii: "\n")) : [bytes[...]]
    let head = try JSONDocument(parsing: Array(texts[0]))
    let columns = Self.elements(of: head.member("columns", of: 0)!, head)
    let names = columns.map { head.text(of: head.member("name", of: $0)!) }
    func add(_ row: Int, _ document: JSONDocument) {
      let values = Self.elements(of: row, document).map { node in
        document.nodes[node].kind == .null ? "" : document.text(of: node)
      }
      rows.append(Dictionary(uniqueKeysWithValues: zip(names, values)))
    }
    if lines {
      for text in texts.dropFirst() { add(0, try JSONDocument(parsing: Array(text))) }
    } else {
      for row in Self.elements(of: head.member("rows", of: 0)!, head) { add(row, head) }
    }
  }

  private static func text(_ value: XPORTReader.Value) -> String {
    switch value {
    case .missing: ""
    case .text(let text): text
    case .number(let number): String(Int(number))
    }
  }

  private static func elements(of node: Int, _ document: JSONDocument) -> [Int] {
    var elements: [Int] = []
    var next = node + 1
    while next < document.nodes[node].next {
      elements.append(next)
      next = document.nodes[next].next
    }
    return elements
  }

  /// The texts of a variable with the pieces of it that SUPP-- has, in the order of --SEQ.
  func whole(_ variable: String, _ supplement: ReadDataset) -> [String] {
    rows.map { row in
      let pieces = (1...99).lazy.map { number in
        supplement.value(of: "\(variable)\(number)", row["AESEQ"]!)
      }
      return row[variable]! + pieces.prefix { $0 != nil }.compactMap(\.self).joined()
    }
  }

  /// QVAL of a qualifier on a record.
  func value(of name: String, _ sequence: String) -> String? {
    rows.first { $0["QNAM"] == name && $0["IDVARVAL"] == sequence }?["QVAL"]
  }
}

/// All strings of an NDJSON text.
func strings(inLines bytes: [UInt8]) throws -> Set<String> {
  var strings: Set<String> = []
  for line in bytes.split(separator: UInt8(ascii: "\n")) {
    let document = try JSONDocument(parsing: Array(line))
    for node in document.nodes.indices where document.nodes[node].kind == .string {
      strings.insert(document.text(of: node))
    }
  }
  return strings
}

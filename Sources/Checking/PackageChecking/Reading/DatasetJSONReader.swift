import Diagnostics
import JSONFormat

/// Reads a dataset in CDISC Dataset-JSON 1.1, as a document or as NDJSON.
struct DatasetJSONReader {
  let file: String
  /// The metadata in the first line, then a row a line.
  let lines: Bool

  init(_ file: String, lines: Bool) {
    self.file = file
    self.lines = lines
  }

  func read(_ bytes: [UInt8]) throws(Fault) -> CheckedDataset {
    guard lines else {
      let document = try parse(bytes, line: 1)
      var dataset = try dataset(document)
      if let rows = document.member("rows", of: 0) {
        for node in elements(of: rows, document) { dataset.append(row(document, node, dataset)) }
      }
      return dataset
    }
    var texts = bytes.split(separator: UInt8(ascii: "\n")).enumerated().makeIterator()
    guard let (_, head) = texts.next() else { throw fault("the file is empty", line: 1) }
    var dataset = try dataset(try parse(Array(head), line: 1))
    while let (index, text) = texts.next() {
      let document = try parse(Array(text), line: index + 1)
      dataset.append(row(document, 0, dataset))
    }
    return dataset
  }

  private func parse(_ bytes: [UInt8], line: Int) throws(Fault) -> JSONDocument {
    do throws(JSONError) { return try JSONDocument(parsing: bytes) } catch {
      throw fault("\(error)", line: line)
    }
  }

  private func fault(_ text: String, line: Int) -> Fault {
    Fault(.inputUnparsable, text, at: Location(file: file, line: line))
  }

  private func dataset(_ document: JSONDocument) throws(Fault) -> CheckedDataset {
    guard let columns = document.member("columns", of: 0),
      let name = document.member("name", of: 0)
    else { throw fault("no Dataset-JSON: it has no name or no columns", line: 1) }
    return CheckedDataset(
      file: file, name: document.text(of: name), label: text("label", 0, document),
      columns: elements(of: columns, document).map { column($0, document) })
  }

  private func column(_ node: Int, _ document: JSONDocument) -> CheckedColumn {
    let type = text("dataType", node, document)
    return .init(
      name: text("name", node, document), label: text("label", node, document),
      isNumber: ["integer", "float", "double", "decimal"].contains(type))
  }

  private func row(
    _ document: JSONDocument, _ node: Int, _ dataset: CheckedDataset
  ) -> [CheckedDataset.Value] {
    zip(dataset.columns, elements(of: node, document)).map { column, node in
      value(node, document, isNumber: column.isNumber)
    }
  }

  private func value(
    _ node: Int, _ document: JSONDocument, isNumber: Bool
  ) -> CheckedDataset.Value {
    switch document.nodes[node].kind {
    case .null, .object, .array: return .missing
    case .bool: return .text(document.isTrue(node) ? "true" : "false")
    case .number, .string:
      let text = document.text(of: node)
      if isNumber, let number = Double(text), number.isFinite { return .number(number) }
      return text.isEmpty ? .missing : .text(text)
    }
  }

  private func elements(of node: Int, _ document: JSONDocument) -> [Int] {
    var elements: [Int] = []
    var child = node + 1
    while child < document.nodes[node].next {
      elements.append(child)
      child = document.nodes[child].next
    }
    return elements
  }

  private func text(_ name: StaticString, _ node: Int, _ document: JSONDocument) -> String {
    document.member(name, of: node).map(document.text) ?? ""
  }
}

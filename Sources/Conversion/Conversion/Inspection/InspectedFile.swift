import ODMReader
import SiteCSVReader
import SourceModel

/// One file of an export: what it is, and why it was taken for that.
struct InspectedFile {
  var name: String
  var byteCount: Int
  var records: Int
  /// What is known of it, each fact by its name.
  var facts: [(name: String, value: String)]

  subscript(fact: String) -> String { facts.first { $0.name == fact }?.value ?? "" }

  static func all(of reader: any SourceReader, records: [Int]) -> [InspectedFile] {
    switch reader {
    case let reader as ODMReader:
      zip(reader.documents, records).map { InspectedFile($0, records: $1) }
    case let reader as SiteCSVReader:
      zip(reader.fileDescriptions, records).map { InspectedFile($0, records: $1) }
    default: []
    }
  }

  private init(_ document: ODMDocument, records: Int) {
    (name, byteCount, self.records) = (document.file, document.byteCount, records)
    facts = [
      ("rootElement", document.rootElement), ("odmVersion", document.version),
      ("fileType", document.fileType), ("sourceSystem", document.sourceSystem ?? ""),
      (
        "namespaces",
        document.namespaces.map { $0.prefix.isEmpty ? $0.uri : "\($0.prefix)=\($0.uri)" }
          .joined(separator: " ")
      ),
    ].filter { !$0.1.isEmpty }
  }

  private init(_ file: TabularFileDescription, records: Int) {
    (name, byteCount, self.records) = (file.name, file.byteCount, records)
    facts = [
      ("encoding", file.encoding), ("delimiter", delimiterName(file.delimiter)),
      ("form", file.form), ("columns", String(file.columns.count)),
      ("subjectColumn", file.subjectColumn),
    ]
  }
}

private func delimiterName(_ byte: UInt8) -> String {
  switch byte {
  case 9: "tab"
  case 44: "comma"
  case 59: "semicolon"
  case 124: "pipe"
  default: String(UnicodeScalar(byte))
  }
}

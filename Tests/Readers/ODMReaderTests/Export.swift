import ByteStreams
import Diagnostics
import SourceModel

@testable import ODMReader

/// A file of a test: spooled, so that nothing is left behind.
func file(_ name: String, _ bytes: [UInt8]) throws -> InputFile {
  let spool = try Spool(name: name)
  let outcome = bytes.withUnsafeBytes { all in
    Result { () throws(StreamError) in try spool.write(all) }
  }
  try outcome.get()
  return try spool.finish()
}

func file(_ name: String, _ text: String) throws -> InputFile { try file(name, Array(text.utf8)) }

let namespace = "http://www.cdisc.org/ns/odm/v1.3"

/// An export around the contents of its root, which begin in line 2.
func export(_ contents: String, type: String = "Snapshot") -> String {
  """
  <ODM xmlns="\(namespace)" xmlns:v="urn:vendor" ODMVersion="1.3.2" FileType="\(type)">
  \(contents)
  </ODM>
  """
}

func clinicalData(_ subjects: String, study: String = "ST") -> String {
  "<ClinicalData StudyOID=\"\(study)\" MetaDataVersionOID=\"1\">\(subjects)</ClinicalData>"
}

/// An element of one level: `level("Form", "F", repeat: "1", "Insert", contents)`.
func level(
  _ name: String, _ oid: String, repeat key: String? = nil, _ transaction: String? = nil,
  _ contents: String
) -> String {
  let key = key.map { " \(name)RepeatKey=\"\($0)\"" } ?? ""
  let transaction = transaction.map { " TransactionType=\"\($0)\"" } ?? ""
  return "<\(name)Data \(name)OID=\"\(oid)\"\(key)\(transaction)>\(contents)</\(name)Data>"
}

func subjectData(_ key: String, _ transaction: String? = nil, _ contents: String) -> String {
  let transaction = transaction.map { " TransactionType=\"\($0)\"" } ?? ""
  return "<SubjectData SubjectKey=\"\(key)\"\(transaction)>\(contents)</SubjectData>"
}

/// Items in short: `A=1` has a value, `A=` an empty one, `A` none, `A!` is null; `-A` is removed,
/// `+A=1` inserted, `~A=1` updated, `^A=1` upserted, `.A=1` context.
func items(_ text: String) -> String {
  let transactions: [Character: String] = [
    "-": "Remove", "~": "Update", "^": "Upsert", ".": "Context", "+": "Insert",
  ]
  return text.split(separator: " ").map { word in
    let transaction = transactions[word.first!]
    let rest = transaction == nil ? word : word.dropFirst()
    let parts = rest.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    var attributes = " ItemOID=\"\(parts[0].filter { $0 != "!" })\""
    if parts.count > 1 { attributes += " Value=\"\(parts[1])\"" }
    if parts[0].hasSuffix("!") { attributes += " IsNull=\"Yes\"" }
    if let transaction { attributes += " TransactionType=\"\(transaction)\"" }
    return "<ItemData\(attributes)/>"
  }.joined()
}

/// A group of items in form F of an event.
func group(_ text: String, event: String = "E") -> String {
  level(
    "StudyEvent", event, nil, level("Form", "F", nil, level("ItemGroup", "G", nil, items(text))))
}

/// All that is read, one line a record: `ST/S1 E[1]/F/G[2] file:line A=1 B=!`. Lines of values are
/// said where they are not the record's, files where there are several.
func lines(_ reader: ODMReader, findings: inout [Finding]) throws -> [String] {
  let subject = SourceSubject(symbols: reader.symbols, files: reader.files)
  let cursor = try reader.makeCursor()
  var result: [String] = []
  for index in 0..<reader.subjectCount {
    try cursor.read(index, into: subject, findings: &findings)
    result += subject.records.map { line(of: $0, in: subject) }
    if subject.records.isEmpty { result.append("\(subject.study)/\(subject.key)") }
  }
  return result
}

func line(of record: SourceRecord, in subject: SourceSubject) -> String {
  let home = subject.location(of: record)
  let values = record.values.map { number in
    let value = subject.values[number]
    let unit = subject.symbols.text(value.unit).map { "[\($0)]" } ?? ""
    let place = subject.location(of: value, in: record)
    var mark = place.line == home.line ? "" : "@\(place.line!)"
    if place.file != home.file { mark = "@\(place.file!):\(place.line!)" }
    return
      "\(subject.symbols[value.item])=\(value.isNull ? "!" : subject.text(of: value))\(unit)\(mark)"
  }
  let path = subject.path(of: record)
  let file = subject.files.count > 1 ? home.file! : ""
  let head =
    "\(subject.study)/\(subject.key)\(path.isEmpty ? "" : " " + path) \(file):\(home.line!)"
  return ([head] + values).joined(separator: " ")
}

func read(
  _ documents: [String], keepsItemAttributes: Bool = false, findings: inout [Finding]
) throws -> [String] {
  let files = try zip(["a.xml", "b.xml", "c.xml"], documents).map { try file($0, $1) }
  let reader = try ODMReader(files: files, keepsItemAttributes: keepsItemAttributes)
  return try lines(reader, findings: &findings)
}

func read(_ documents: String..., keepsItemAttributes: Bool = false) throws -> [String] {
  var findings: [Finding] = []
  return try read(documents, keepsItemAttributes: keepsItemAttributes, findings: &findings)
}

/// The fault that a document leads to, wherever it shows.
func faultOf(_ document: [UInt8]) -> Fault? {
  do {
    var findings: [Finding] = []
    _ = try lines(ODMReader(files: [file("a.xml", document)]), findings: &findings)
    return nil
  } catch let fault as Fault {
    return fault
  } catch {
    return Fault(.internalFault, "\(error)")
  }
}

func faultOf(_ document: String) -> Fault? { faultOf(Array(document.utf8)) }

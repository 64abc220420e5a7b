import ByteStreams
import ClinicalModel
import Diagnostics
import ODMReader
import SourceModel
import Testing

@testable import StudyMapping

/// A file of a test: spooled, so that nothing is left behind.
func file(_ name: String, _ text: String) throws -> InputFile {
  let spool = try Spool(name: name)
  let bytes = Array(text.utf8)
  let outcome = bytes.withUnsafeBytes { all in
    Result { () throws(StreamError) in try spool.write(all) }
  }
  try outcome.get()
  return try spool.finish()
}

func escaped(_ text: String) -> String {
  text.map { ["&": "&amp;", "<": "&lt;", "\"": "&quot;"][$0] ?? String($0) }.joined()
}

/// One item group: a form with a group of its own name, and items as `A=1|B=2`, each on a line of
/// its own. `E/F` puts the form into event E.
func record(_ place: String, _ items: String) -> String {
  let parts = place.split(separator: "/").map(String.init)
  let form = parts.last!
  let values = items.split(separator: "|").map { item in
    let pair = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    return "<ItemData ItemOID=\"\(pair[0])\" Value=\"\(escaped(String(pair[1])))\"/>"
  }
  return """
    <StudyEventData StudyEventOID="\(parts.count > 1 ? parts[0] : "E")"><FormData FormOID="\(form)">\
    <ItemGroupData ItemGroupOID="\(form)">
    \(values.joined(separator: "\n"))
    </ItemGroupData></FormData></StudyEventData>
    """
}

func export(_ records: [String], subject: String = "", metadata: String = "") -> String {
  """
  <ODM xmlns="http://www.cdisc.org/ns/odm/v1.3" xmlns:v="urn:v">
  <Study OID="ST"><MetaDataVersion OID="1">\(metadata)</MetaDataVersion></Study>
  <ClinicalData StudyOID="ST" MetaDataVersionOID="1"><SubjectData SubjectKey="S1"\(subject)>
  \(records.joined(separator: "\n"))
  </SubjectData></ClinicalData></ODM>
  """
}

/// What became of a subject, with its books.
struct Outcome {
  var subject = Subject()
  var findings: [Finding] = []
  var rejects: [Reject] = []
  var ledger = Ledger()

  var codes: [String] { findings.map(\.code.name) }
  /// `ITEM=verbatim reason`, sorted.
  var rejected: [String] {
    rejects.map { "\($0.location.item ?? "")=\($0.verbatim) \($0.reason)" }.sorted()
  }
}

let heading = """
  clinpipe: 1
  study: {id: ST, drugs: [{id: CFZ}, {id: LEN}]}

  """

func load(_ mapping: String) throws(Fault) -> StudyMapping {
  try StudyMapping.load(Array(mapping.utf8), file: "m.yaml")
}

/// Maps the subject of an export; the books are checked each time.
func map(_ mapping: String, _ document: String, at location: SourceLocation = #_sourceLocation)
  throws -> Outcome
{
  let mapping = try load(heading + mapping)
  let reader = try ODMReader(
    files: [file("a.xml", document)], names: mapping.itemNames,
    keepsItemAttributes: mapping.readsItemAttributes)
  let source = SourceSubject(symbols: reader.symbols, files: reader.files)
  var outcome = Outcome()
  try reader.makeCursor().read(0, into: source, findings: &outcome.findings)
  let mapper = SubjectMapper(try BoundMapping(mapping, to: reader), source: source)
  outcome.subject = mapper.map(findings: &outcome.findings, rejects: &outcome.rejects)
  outcome.ledger = mapper.takeLedger()
  expectBalance(outcome, source, at: location)
  return outcome
}

/// The books add up, to what stands in the source, and every rejected value is there to be read.
func expectBalance(_ outcome: Outcome, _ source: SourceSubject, at location: SourceLocation) {
  let ledger = outcome.ledger
  #expect(ledger.unbalanced == [], sourceLocation: location)
  let values = source.records.flatMap { source.values[$0.values] }
    .filter { !$0.isEmpty && !$0.isAttribute }
  let forms = ledger.forms.values
  #expect(forms.reduce(0) { $0 + $1.values.read } == values.count, sourceLocation: location)
  let records = source.records.count { !$0.isContext }
  #expect(forms.reduce(0) { $0 + $1.records.read } == records, sourceLocation: location)
  let places = Set(outcome.rejects.map(\.location))
  #expect(
    places.count == outcome.rejects.count, "a value is rejected once", sourceLocation: location)
  #expect(
    forms.reduce(0) { $0 + $1.values.rejected } == places.count, sourceLocation: location)
  #expect(
    forms.reduce(0) { $0 + $1.values.ignored } == ledger.ignoredBecause.values.reduce(0, +),
    sourceLocation: location)
}

func map(
  _ mapping: String, _ records: [String], subject: String = "", metadata: String = "",
  at location: SourceLocation = #_sourceLocation
) throws -> Outcome {
  try map(mapping, export(records, subject: subject, metadata: metadata), at: location)
}

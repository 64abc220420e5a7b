import ByteStreams
import ClinicalModel
import Diagnostics
import SDTMStandard

/// Writes the records of one subject in one domain, and what goes with them into SUPP--.
///
/// Begin a record, give it its values in any order, end it; nil values are left out.
struct RecordWriter {
  let layout: DomainLayout
  let hasSupplement: Bool
  /// Of the transport files that the rows are for.
  let encoding: TransportEncoding
  private(set) var rows = RowBlock.none
  /// The qualifiers, once there is one.
  var supplement: RowBlock?
  var findings: [Finding] = []
  var valueFindings: [Finding] = []
  var untranslated: [UntranslatedText] = []
  /// The number of the record in the subject and domain (--SEQ).
  private(set) var sequence = 0
  /// Names of the qualifiers that the record has already.
  var qualifierNames: [String] = []
  let terms: TermMemory
  /// What tells the record apart for its qualifiers, where that is not the sequence number.
  var identifier: (variable: String, value: String)?
  /// The visit that was looked up last: records of one come in a row.
  var lastVisit: (name: String, planned: StudyVisit?) = ("", nil)
  /// Of its records, those that belong to records of other domains.
  private(set) var relations: [Relation] = []
  private let subjectName: String?
  /// Where the subject's study days count from, as `dayNumber` counts.
  let referenceDay: Int?
  private var source: UnsafePointer<Provenance?>?

  init(
    _ layout: DomainLayout, _ terms: TermMemory, hasSupplement: Bool, _ subject: Subject?
  ) {
    self.layout = layout
    self.hasSupplement = hasSupplement
    encoding = layout.texts.encoding
    subjectName = subject?.nameInSource
    self.terms = terms
    referenceDay = subject?.referenceStart?.dayNumber
  }

  /// - Parameter dataset: its number among those of the tabulator; the next one is its SUPP--.
  func hand(to subjectRows: inout SubjectRows, dataset: Int) {
    if sequence > 0 { subjectRows.blocks[dataset] = rows }
    if let supplement { subjectRows.blocks[dataset + 1] = supplement }
    subjectRows.findings += findings
    subjectRows.valueFindings += valueFindings
    subjectRows.untranslated += untranslated
  }

  /// - Parameter source: where the record came from; it must stay there until the record ends. nil
  ///   for a record that was put together of several, or of the study.
  mutating func begin(from source: UnsafePointer<Provenance?>? = nil) {
    self.source = source
    identifier = nil
    if sequence == 0 { rows = newBlock(columnCount: layout.definition.variables.count) }
    sequence += 1
    if !qualifierNames.isEmpty { qualifierNames.removeAll(keepingCapacity: true) }
    if let column = layout.sequence { number(column, sequence) }
  }

  func newBlock(columnCount: Int) -> RowBlock {
    RowBlock(columnCount: columnCount, encoding: encoding)
  }

  mutating func end() {
    rows.endRow()
    source = nil
  }
}

extension RecordWriter {
  /// Notes for RELREC that the record at hand belongs to another one of the subject.
  mutating func relate(to parent: Relation.Place) {
    let record = Relation.Place(domain: layout.definition.name, sequence: sequence)
    let relation = Relation(parent: parent, record: record)
    if !relations.contains(relation) { relations.append(relation) }
  }

  /// Where the record came from, for findings.
  var location: Location {
    let source = source?.pointee
    return Location(
      file: source?.file, line: source?.line, subject: subjectName,
      path: source?.path)
  }

  mutating func find(_ code: FindingCode, _ severity: Severity, _ message: String) {
    findings.append(Finding(code, severity, message, at: location))
  }

  /// Finds something about a value that may come again and again; it is said once in a run.
  mutating func findOnce(_ code: FindingCode, _ severity: Severity, _ message: String) {
    valueFindings.append(Finding(code, severity, message, at: location))
  }
}

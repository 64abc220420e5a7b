import SourceModel
import XMLFormat

/// Reads a document without its subjects' contents: what it is, its metadata, and where its
/// clinical data stand.
final class SkeletonHandler: XMLHandler {
  private(set) var root: DocumentRoot?
  /// The clinical data that the parser is in.
  private(set) var studyOID = ""
  private(set) var subjectKey = ""
  /// The item that holds the record's number, where REDCap says so at its first subject.
  private(set) var recordField: String?
  private(set) var metadata = MetadataBuilder()
  private(set) var subjectCount = 0
  private(set) var traits = DocumentTraits()
  /// Whether the last start tag was that of a subject.
  private(set) var isAtSubject = false

  private static let mostNamespaces = 250

  private unowned var parser: XMLParser!
  private var elements: ElementTable!
  private var namespace = ODMNamespace()
  private var path: [ODMElement?] = []
  private var text: [UInt8] = []

  func attach(to parser: XMLParser) {
    self.parser = parser
    elements = ElementTable(parser)
  }

  func startElement(_ element: XMLElement) {
    if path.isEmpty { namespace = ODMNamespace(root: element) }
    let kind = namespace.owns(element) ? elements[element.name] : nil
    isAtSubject = kind == .subjectData
    if path.isEmpty { readRoot(element, kind) }
    traits.note(element, kind, inside: path.last ?? nil)
    path.append(kind)
    text.removeAll(keepingCapacity: true)
    guard let kind else { return }
    let attributes = AttributeReader(element.attributes)
    switch kind {
    case .clinicalData:
      root?.declare(element.declarations.all)
      // All of them are put around each subject.
      if root?.declarations.count ?? 0 > Self.mostNamespaces {
        parser.stop("more than \(Self.mostNamespaces) namespaces in one document")
      }
      studyOID = attributes["StudyOID"] ?? ""
      metadata.use(study: studyOID, version: attributes["MetaDataVersionOID"] ?? "")
      traits.note(study: studyOID)
    case .subjectData:
      readSubject(attributes)
      recordField = recordField ?? attributes[ofVendor: "RecordIdField"]
    default: metadata.start(kind, attributes, parent: parent)
    }
  }

  func noteDoctype(line: Int) { traits.note(doctypeInLine: line) }

  func endElement(_ name: XMLName) {
    let kind = path.popLast() ?? nil
    if let kind {
      metadata.end(kind, text: String(decoding: text, as: UTF8.self), parent: parentOfEnded)
    }
    text.removeAll(keepingCapacity: true)
  }

  func characters(_ bytes: UnsafeRawBufferPointer) {
    text.append(contentsOf: bytes)
    if let excess = SubjectLimits.excess(value: text.count) { parser.stop(excess) }
  }

  private var parent: ODMElement? { path.count > 1 ? path[path.count - 2] : nil }
  private var parentOfEnded: ODMElement? { path.last ?? nil }

  private func readRoot(_ element: XMLElement, _ kind: ODMElement?) {
    let name = String(cString: element.name)
    guard kind == .odm else {
      parser.stop("the root element is <\(name)>; an ODM export begins with <ODM>")
      return
    }
    root = DocumentRoot(element, line: parser.line)
  }

  private func readSubject(_ attributes: AttributeReader) {
    guard let key = attributes["SubjectKey"] else {
      parser.stop("SubjectData without a SubjectKey")
      return
    }
    if let excess = SubjectLimits.excess(name: key.utf8.count) { return parser.stop(excess) }
    subjectKey = key
    subjectCount += 1
    traits.note(subject: key)
  }
}

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
  private(set) var clinicalDataCount = 0
  private(set) var subjectCount = 0
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
    path.append(kind)
    text.removeAll(keepingCapacity: true)
    guard let kind else { return }
    let attributes = AttributeReader(element.attributes)
    switch kind {
    case .clinicalData:
      clinicalDataCount += 1
      root?.declare(element.declarations.all)
      // All of them are put around each subject.
      if root?.declarations.count ?? 0 > Self.mostNamespaces {
        parser.stop("more than \(Self.mostNamespaces) namespaces in one document")
      }
      studyOID = attributes["StudyOID"] ?? ""
      metadata.use(study: studyOID, version: attributes["MetaDataVersionOID"] ?? "")
    case .subjectData:
      readSubject(attributes)
      recordField = recordField ?? attributes[ofVendor: "RecordIdField"]
    default: metadata.start(kind, attributes, parent: parent)
    }
  }

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
    root = DocumentRoot(element)
  }

  private func readSubject(_ attributes: AttributeReader) {
    guard let key = attributes["SubjectKey"] else {
      parser.stop("SubjectData without a SubjectKey")
      return
    }
    if let excess = SubjectLimits.excess(name: key.utf8.count) { return parser.stop(excess) }
    subjectKey = key
    subjectCount += 1
  }
}

/// What the root element says, and the namespaces that a slice of the document needs around it.
struct DocumentRoot: Sendable {
  var prefix = ""
  var declarations: [(prefix: String, uri: String)]
  var fileType = ""
  var version = ""
  var sourceSystem: String?

  init(_ element: XMLElement) {
    if let prefix = element.prefix { self.prefix = String(cString: prefix) + ":" }
    declarations = element.declarations.all
    let attributes = AttributeReader(element.attributes)
    fileType = attributes["FileType"] ?? ""
    version = attributes["ODMVersion"] ?? ""
    sourceSystem = attributes["SourceSystem"]
  }

  /// Takes namespaces that an element inside the root declares for its contents.
  mutating func declare(_ more: [(prefix: String, uri: String)]) {
    for declaration in more where !declarations.contains(where: { $0.prefix == declaration.prefix })
    {
      declarations.append(declaration)
    }
  }

  var isTransactional: Bool { fileType == "Transactional" }

  /// A start tag that puts the namespaces of the document around a slice of it.
  func wrapper(encoding: String?) -> [UInt8] {
    let head = encoding.map { "<?xml version=\"1.0\" encoding=\"\($0)\"?>" } ?? ""
    let namespaces = declarations.map { declaration in
      let name = declaration.prefix.isEmpty ? "xmlns" : "xmlns:\(declaration.prefix)"
      return " \(name)=\"\(escaped(declaration.uri))\""
    }
    return Array((head + "<\(prefix)ODM" + namespaces.joined() + ">").utf8)
  }

  private func escaped(_ text: String) -> String {
    text.map { ["&": "&amp;", "<": "&lt;", "\"": "&quot;"][$0] ?? String($0) }.joined()
  }
}

/// Attributes by name, for elements that are too rare to be worth comparing pointers.
struct AttributeReader {
  private let attributes: XMLAttributes

  init(_ attributes: XMLAttributes) { self.attributes = attributes }

  subscript(_ name: String) -> String? {
    for attribute in attributes where attribute.prefix == nil {
      if name == String(cString: attribute.name) {
        return String(decoding: attribute.value, as: UTF8.self)
      }
    }
    return nil
  }

  /// An attribute in a vendor's namespace.
  subscript(ofVendor name: String) -> String? {
    for attribute in attributes where attribute.prefix != nil {
      if name == String(cString: attribute.name) {
        return String(decoding: attribute.value, as: UTF8.self)
      }
    }
    return nil
  }

  /// `xml:lang`.
  var language: String? {
    for attribute in attributes where String(cString: attribute.name) == "lang" {
      return String(decoding: attribute.value, as: UTF8.self)
    }
    return nil
  }
}

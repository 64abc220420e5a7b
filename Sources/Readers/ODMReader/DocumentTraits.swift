import XMLFormat

/// What a document shows of its kind and of the system that wrote it, its subjects' contents apart.
struct DocumentTraits: Sendable {
  private(set) var clinicalDataCount = 0
  /// Addresses of the namespaces that are declared outside of subjects.
  private(set) var namespaces: [String] = []
  private(set) var doctypeLine: Int?
  /// Whether its metadata name the version of Define-XML.
  private(set) var isDefine = false
  /// The first ones of the document, to know a system by its ways to name things.
  private(set) var study: String?
  private(set) var subject: String?
  /// What stands beside studies, administrative data and subjects, and how often.
  private(set) var bystanders: [String: Int] = [:]

  mutating func note(_ element: XMLElement, _ kind: ODMElement?, inside parent: ODMElement?) {
    for declaration in element.declarations.all where !namespaces.contains(declaration.uri) {
      namespaces.append(declaration.uri)
    }
    switch kind {
    case .clinicalData: clinicalDataCount += 1
    case .metaDataVersion:
      if AttributeReader(element.attributes).hasDefineVersion { isDefine = true }
    case .odm, .study, .subjectData: break
    default: if parent == .odm || parent == .clinicalData { noteBystander(element) }
    }
  }

  mutating func note(study: String) { self.study = self.study ?? study }
  mutating func note(subject: String) { self.subject = self.subject ?? subject }
  mutating func note(doctypeInLine line: Int) { doctypeLine = line }

  private mutating func noteBystander(_ element: XMLElement) {
    let name = element.qualifiedName
    if name != "AdminData" { bystanders[name, default: 0] += 1 }
  }
}

extension XMLElement {
  /// The name with its prefix, as it stands in the document.
  var qualifiedName: String {
    let name = String(cString: name)
    return prefix.map { "\(String(cString: $0)):\(name)" } ?? name
  }
}

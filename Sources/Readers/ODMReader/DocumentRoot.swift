import XMLFormat

/// What the root element says, and the namespaces that a slice of the document needs around it.
struct DocumentRoot: Sendable {
  var prefix = ""
  var declarations: [(prefix: String, uri: String)]
  /// The namespace that ODM's own elements stand in; empty in files without any.
  var namespace = ""
  var line: Int
  var fileType = ""
  var version = ""
  var sourceSystem: String?
  var originator: String?

  init(_ element: XMLElement, line: Int) {
    self.line = line
    namespace = element.namespace.map { String(cString: $0) } ?? ""
    if let prefix = element.prefix { self.prefix = String(cString: prefix) + ":" }
    declarations = element.declarations.all
    let attributes = AttributeReader(element.attributes)
    fileType = attributes["FileType"] ?? ""
    version = attributes["ODMVersion"] ?? ""
    sourceSystem = attributes["SourceSystem"]
    originator = attributes["Originator"]
  }

  /// Takes namespaces that an element inside the root declares for its contents.
  mutating func declare(_ more: [(prefix: String, uri: String)]) {
    for declaration in more where !declarations.contains(where: { $0.prefix == declaration.prefix })
    {
      declarations.append(declaration)
    }
  }

  /// The version that the namespace names: `1.3` of `http://www.cdisc.org/ns/odm/v1.3`.
  var namespaceVersion: String? {
    let standard = "http://www.cdisc.org/ns/odm/v"
    return namespace.hasPrefix(standard) ? String(namespace.dropFirst(standard.count)) : nil
  }

  /// From ODM 2.0 on there are no forms but groups in groups.
  var isNestingVersion: Bool { (namespaceVersion ?? version).hasPrefix("2") }

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

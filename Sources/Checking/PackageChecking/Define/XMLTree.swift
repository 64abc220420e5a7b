import XMLFormat

/// An element of a document with what is in it. Names are without their prefixes.
final class XMLNode {
  let name: String
  let attributes: [String: String]
  let line: Int
  fileprivate(set) var children: [XMLNode] = []
  fileprivate(set) var bytes: [UInt8] = []

  init(name: String, attributes: [String: String], line: Int) {
    self.name = name
    self.attributes = attributes
    self.line = line
  }

  var text: String {
    guard let first = bytes.firstIndex(where: { $0 > 32 }),
      let last = bytes.lastIndex(where: { $0 > 32 })
    else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }

  subscript(attribute: String) -> String? { attributes[attribute] }

  func all(_ name: String) -> [XMLNode] { children.filter { $0.name == name } }
  func first(_ name: String) -> XMLNode? { children.first { $0.name == name } }

  /// All elements of a name in it, however deep.
  func below(_ name: String) -> [XMLNode] {
    children.flatMap { ($0.name == name ? [$0] : []) + $0.below(name) }
  }
}

/// Makes a tree of a document that fits into memory.
final class XMLTreeBuilder: XMLHandler {
  private var open: [XMLNode] = []
  private var root: XMLNode?
  private weak var parser: XMLParser?
  private var count = 0
  private static let mostElements = 1_000_000

  static func tree(of bytes: [UInt8]) throws(XMLError) -> XMLNode {
    let builder = XMLTreeBuilder()
    let parser = XMLParser(handler: builder)
    builder.parser = parser
    let outcome = bytes.withUnsafeBytes { bytes in
      Result { () throws(XMLError) in
        try parser.feed(bytes)
        try parser.finish()
      }
    }
    try outcome.get()
    return builder.root!
  }

  func startElement(_ element: XMLElement) {
    count += 1
    if count > Self.mostElements { parser?.stop("more than \(Self.mostElements) elements") }
    var attributes: [String: String] = [:]
    for attribute in element.attributes {
      attributes[String(cString: attribute.name)] = String(decoding: attribute.value, as: UTF8.self)
    }
    let node = XMLNode(
      name: String(cString: element.name), attributes: attributes, line: parser?.line ?? 0)
    if let parent = open.last { parent.children.append(node) } else { root = node }
    open.append(node)
  }

  func endElement(_ name: XMLName) { open.removeLast() }

  func characters(_ bytes: UnsafeRawBufferPointer) { open.last?.bytes.append(contentsOf: bytes) }
}

import Diagnostics
import Terminology
import XMLFormat

/// The XML form: ODM whose CodeLists and EnumeratedItems have NCI's codes, extensibility and
/// synonyms in the namespace `nciodm` (CDISC Controlled Terminology in ODM 1.2).
final class ODMPackage: XMLHandler {
  private struct Names {
    let codelist, term, shortName, synonym: XMLName

    init(_ parser: XMLParser) {
      codelist = parser.intern("CodeList")
      term = parser.intern("EnumeratedItem")
      shortName = parser.intern("CDISCSubmissionValue")
      synonym = parser.intern("CDISCSynonym")
    }
  }

  private var builder = PackageBuilder()
  private unowned var parser: XMLParser!
  private var names: Names!
  /// The codelist that is open, and the term in it.
  private var codelist: String?
  private var term: (value: String, code: String)?
  private var synonyms: [UInt8] = []
  private var text: [UInt8]?
  private var isAtRoot = true

  static func read(_ bytes: [UInt8], _ file: String) throws(Fault) -> PackageBuilder {
    let handler = ODMPackage()
    let parser = XMLParser(handler: handler)
    handler.parser = parser
    handler.names = Names(parser)
    let outcome = bytes.withUnsafeBytes { bytes in
      Result { () throws(XMLError) in
        try parser.feed(bytes)
        try parser.finish()
      }
    }
    if case .failure(let error) = outcome {
      throw Fault(
        .inputUnparsable, error.message,
        at: Location(file: file, line: error.line, column: error.column))
    }
    return handler.builder
  }

  func startElement(_ element: XMLElement) {
    if isAtRoot { checkRoot(element) }
    if element.name == names.codelist {
      begin(element.attributes)
    } else if codelist != nil {
      startInside(element)
    } else if builder.package == nil, let oid = value("OID", of: element.attributes) {
      builder.package = PackageName.find(in: oid)
    }
  }

  private func startInside(_ element: XMLElement) {
    if element.name == names.term {
      beginTerm(element.attributes)
    } else if element.name == names.synonym ? term != nil : element.name == names.shortName {
      text = []
    }
  }

  func characters(_ bytes: UnsafeRawBufferPointer) { text?.append(contentsOf: bytes) }

  func endElement(_ name: XMLName) {
    if name == names.codelist { codelist = nil }
    if name == names.term { endTerm() }
    guard let found = text else { return }
    text = nil
    if name == names.shortName {
      builder.name(String(decoding: found, as: UTF8.self))
    } else {
      if !synonyms.isEmpty { synonyms.append(UInt8(ascii: ";")) }
      synonyms += found
    }
  }
}

extension ODMPackage {
  private func checkRoot(_ element: XMLElement) {
    isAtRoot = false
    let name = String(cString: element.name)
    if name != "ODM" { parser.stop("the root element is <\(name)>; \(TerminologyReader.right)") }
  }

  private func begin(_ attributes: XMLAttributes) {
    guard let code = value("ExtCodeID", of: attributes) else {
      return parser.stop("a CodeList without nciodm:ExtCodeID; \(TerminologyReader.right)")
    }
    let extensible = value("CodeListExtensible", of: attributes) ?? ""
    guard extensible == "Yes" || extensible == "No" else {
      return parser.stop(
        "nciodm:CodeListExtensible of \(code) is \"\(extensible)\"; Yes or No would be right")
    }
    codelist = code
    builder.begin(
      .init(
        code: code, name: value("Name", of: attributes) ?? code, shortName: code,
        isExtensible: extensible == "Yes"))
  }

  private func beginTerm(_ attributes: XMLAttributes) {
    guard let code = value("ExtCodeID", of: attributes),
      let value = value("CodedValue", of: attributes)
    else { return parser.stop("an EnumeratedItem without CodedValue or nciodm:ExtCodeID") }
    term = (value, code)
  }

  private func endTerm() {
    guard let term, let codelist else { return }
    let synonyms = String(decoding: synonyms, as: UTF8.self)
    _ = builder.add(Term(value: term.value, code: term.code, synonyms: synonyms), to: codelist)
    self.term = nil
    self.synonyms.removeAll(keepingCapacity: true)
  }

  /// By its name, whatever its prefix.
  private func value(_ name: StaticString, of attributes: XMLAttributes) -> String? {
    let attribute = attributes.first { isName($0.name, name) }
    return attribute.map { String(decoding: $0.value, as: UTF8.self) }
  }

  private func isName(_ a: XMLName, _ b: StaticString) -> Bool {
    for index in 0..<b.utf8CodeUnitCount where a[index] != b.utf8Start[index] { return false }
    return a[b.utf8CodeUnitCount] == 0
  }
}

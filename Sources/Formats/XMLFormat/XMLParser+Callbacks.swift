import CLibXML2
import Glibc

/// The parser of a callback. It outlives the call, so nothing is counted: this happens for every
/// tag of a file.
@inline(__always)
private func with(_ context: UnsafeMutableRawPointer?, _ body: (XMLParser) -> Void) {
  Unmanaged<XMLParser>.fromOpaque(context!)._withUnsafeGuaranteedRef(body)
}

private func refuse(_ context: UnsafeMutableRawPointer?, _ reason: String) {
  with(context) { $0.stop(reason) }
}

extension XMLParser {
  static var callbacks: xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.initialized = UInt32(XML_SAX2_MAGIC)
    sax.startElementNs = {
      (context, name, prefix, uri, namespaceCount, namespaces, count, _, attributes) in
      let element = XMLElement(
        name: name!, prefix: prefix, namespace: uri,
        attributes: XMLAttributes(pointers: attributes, count: Int(count)),
        declarations: XMLNamespaceDeclarations(pointers: namespaces, count: Int(namespaceCount)))
      with(context) { $0.start(element) }
    }
    sax.endElementNs = { (context, name, _, _) in with(context) { $0.end(name!) } }
    sax.characters = { (context, bytes, count) in
      let text = UnsafeRawBufferPointer(start: bytes, count: Int(count))
      with(context) { $0.handler.characters(text) }
    }
    sax.cdataBlock = sax.characters
    sax.ignorableWhitespace = sax.characters
    sax.comment = { (context, bytes) in
      guard let bytes else { return }
      let count = strlen(UnsafeRawPointer(bytes).assumingMemoryBound(to: CChar.self))
      with(context) { $0.handler.comment(UnsafeRawBufferPointer(start: bytes, count: count)) }
    }
    refuseEntities(&sax)
    sax.serror = { (context, error) in
      if let error { with(context) { $0.note(error.pointee) } }
    }
    return sax
  }

  /// Entities of a document's own are how a small file becomes a huge one, or reads another file.
  private static func refuseEntities(_ sax: inout xmlSAXHandler) {
    sax.entityDecl = { (context, name, _, _, system, _) in
      let name = name.map { String(cString: $0) } ?? ""
      let kind = system == nil ? "" : "external "
      refuse(
        context,
        "the DTD declares the \(kind)entity \"\(name)\"; entities that are not XML's own are refused"
      )
    }
    sax.attributeDecl = { (context, element, _, _, _, _, _) in
      let element = element.map { String(cString: $0) } ?? ""
      refuse(
        context, "the DTD declares attributes of \"\(element)\"; a DTD's declarations are refused")
    }
    sax.getEntity = { (context, name) in
      let name = name.map { String(cString: $0) } ?? ""
      refuse(context, "the entity \"&\(name);\" is not one of XML's own; DTDs are never read")
      return nil
    }
    sax.getParameterEntity = { (context, name) in
      refuse(context, "parameter entities are refused; DTDs are never read")
      return nil
    }
  }
}

/// A name that the parser has interned: equal names are equal pointers within one parser.
public typealias XMLName = UnsafePointer<UInt8>

/// A start tag, valid only while the handler is being called.
public struct XMLElement {
  public let name: XMLName
  public let prefix: XMLName?
  public let namespace: XMLName?
  public let attributes: XMLAttributes
  /// Prefixes and namespaces that this tag declares.
  public let declarations: XMLNamespaceDeclarations
}

/// The attributes of a start tag in the order of the document. Values are bytes with their
/// references already replaced.
public struct XMLAttributes: Sequence {
  let pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  public let count: Int

  public struct Attribute {
    public let name: XMLName
    public let prefix: XMLName?
    public let value: UnsafeRawBufferPointer
  }

  @inline(__always)
  public subscript(_ index: Int) -> Attribute {
    let five = pointers! + index * 5
    return Attribute(
      name: five[0]!, prefix: five[1],
      value: UnsafeRawBufferPointer(start: five[3], count: five[4]! - five[3]!))
  }

  public func makeIterator() -> Iterator { Iterator(attributes: self) }

  public struct Iterator: IteratorProtocol {
    let attributes: XMLAttributes
    var index = 0

    @inline(__always)
    public mutating func next() -> Attribute? {
      guard index < attributes.count else { return nil }
      defer { index += 1 }
      return attributes[index]
    }
  }
}

public struct XMLNamespaceDeclarations {
  let pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  let count: Int

  /// Prefix (empty for the default namespace) and URI.
  public var all: [(prefix: String, uri: String)] {
    (0..<count).map { index in
      (
        pointers![2 * index].map { String(cString: $0) } ?? "",
        pointers![2 * index + 1].map { String(cString: $0) } ?? ""
      )
    }
  }
}

/// Takes the events of a document. A handler that finds a fault keeps it and calls `stop`.
public protocol XMLHandler: AnyObject {
  func startElement(_ element: XMLElement)
  func endElement(_ name: XMLName)
  func characters(_ bytes: UnsafeRawBufferPointer)
  func comment(_ bytes: UnsafeRawBufferPointer)
}

extension XMLHandler {
  public func characters(_ bytes: UnsafeRawBufferPointer) {}
  public func comment(_ bytes: UnsafeRawBufferPointer) {}
}

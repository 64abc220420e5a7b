/// A parsed JSON text as one flat list of nodes; parsing another text reuses the memory.
///
/// An object's nodes are key, value, key, value …; a container's children begin right after it and
/// end before its `next`.
public struct JSONDocument: Sendable {
  public enum Kind: UInt8, Sendable {
    case null, bool, number, string, array, object
  }

  public struct Node: Sendable {
    public internal(set) var kind: Kind
    /// Where the value begins in the parsed text.
    public internal(set) var offset: Int32
    /// Where its text lies in `bytes`: a number's digits, a string without its escapes.
    var start: Int32
    var length: Int32
    /// The number of the node that follows this one and all it contains.
    var end: Int32

    public var next: Int { Int(end) }
  }

  /// Deeper nesting is refused.
  public static let depthLimit = 128

  /// The parsed text, and behind it the strings that had escapes.
  var bytes: [UInt8] = []
  public internal(set) var nodes: [Node] = []
  var inputCount = 0

  public init() {}

  /// - Parameter mostNodes: values and names that the text may have; each takes more than its bytes.
  public init(parsing bytes: [UInt8], mostNodes: Int = .max) throws(JSONError) {
    try parse(bytes, mostNodes: mostNodes)
  }

  /// Parses one JSON text (RFC 8259), strictly: no duplicate names in an object, only valid UTF-8,
  /// no lone surrogate, numbers kept as their digits. The root is node 0.
  public mutating func parse(
    _ input: [UInt8], mostNodes: Int = .max
  ) throws(JSONError) {
    nodes.removeAll(keepingCapacity: true)
    bytes = input
    inputCount = input.count
    guard input.count < Int(Int32.max) / 2 else {
      throw JSONError("a JSON text of over 1 GB; split it", at: 0, in: [])
    }
    var parser = JSONParser(nodes: nodes, mostNodes: mostNodes)
    nodes = []
    try input.withUnsafeBufferPointer { (buffer) throws(JSONError) in
      try parser.parse(UnsafeRawBufferPointer(buffer))
    }
    nodes = parser.nodes
    if !parser.unescaped.isEmpty { bytes.append(contentsOf: parser.unescaped) }
  }
}

extension JSONDocument {
  /// The text of a string, without escapes, or the digits of a number.
  public func text(of node: Int) -> String {
    withBytes(of: node) { String(decoding: $0, as: UTF8.self) }
  }

  public func withBytes<R>(of node: Int, _ body: (UnsafeRawBufferPointer) -> R) -> R {
    let (start, length) = (Int(nodes[node].start), Int(nodes[node].length))
    return bytes.withUnsafeBytes {
      body(UnsafeRawBufferPointer(rebasing: $0[start..<start + length]))
    }
  }

  /// Whether a string node says just this.
  public func matches(_ node: Int, _ text: StaticString) -> Bool {
    let (start, length) = (Int(nodes[node].start), Int(nodes[node].length))
    guard length == text.utf8CodeUnitCount else { return false }
    return bytes.withUnsafeBufferPointer { all in
      for index in 0..<length where all[start + index] != text.utf8Start[index] { return false }
      return true
    }
  }

  public func isTrue(_ node: Int) -> Bool { nodes[node].length == 4 }

  public func integer(_ node: Int) -> Int? {
    nodes[node].kind == .number ? Int(text(of: node)) : nil
  }

  /// The value of a member of an object.
  public func member(_ name: StaticString, of object: Int) -> Int? {
    guard nodes[object].kind == .object else { return nil }
    var key = object + 1
    while key < nodes[object].next {
      if matches(key, name) { return key + 1 }
      key = nodes[key + 1].next
    }
    return nil
  }

  /// An error that points at a node.
  public func error(_ message: String, at node: Int) -> JSONError {
    JSONError(message, at: Int(nodes[node].offset), in: bytes.prefix(inputCount))
  }
}

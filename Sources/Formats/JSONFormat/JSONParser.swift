/// The grammar of RFC 8259 over a whole text in memory.
struct JSONParser {
  var nodes: [JSONDocument.Node]
  /// Strings that had escapes, decoded; they come to lie behind the input.
  var unescaped: [UInt8] = []
  var input = UnsafeRawBufferPointer(start: nil, count: 0)
  var position = 0
  private var depth = 0

  private let mostNodes: Int

  init(nodes: [JSONDocument.Node], mostNodes: Int) {
    self.nodes = nodes
    self.mostNodes = mostNodes
  }

  mutating func parse(_ bytes: UnsafeRawBufferPointer) throws(JSONError) {
    input = bytes
    skipSpace()
    try parseValue()
    skipSpace()
    guard position == input.count else { throw failure("text after the end of the JSON value") }
  }

  private mutating func parseValue() throws(JSONError) {
    guard nodes.count < mostNodes else { throw failure("more than \(mostNodes) values and names") }
    switch peek {
    case 0x7B: try parseObject()
    case 0x5B: try parseArray()
    case 0x22: try parseString()
    case .some(0x2D), .some(0x30...0x39): try parseNumber()
    case 0x74: try parseLiteral("true", .bool)
    case 0x66: try parseLiteral("false", .bool)
    case 0x6E: try parseLiteral("null", .null)
    case nil: throw failure("the text ends where a value should be")
    default: throw failure("a value should be here")
    }
  }

  private mutating func parseObject() throws(JSONError) {
    let object = try open(.object)
    if !take(0x7D) {
      repeat {
        try parseMember()
        skipSpace()
      } while take(0x2C)
      guard take(0x7D) else { throw failure("`,` or `}` should be here") }
      try refuseDuplicates(in: object)
    }
    close(object)
  }

  private mutating func parseMember() throws(JSONError) {
    skipSpace()
    guard peek == 0x22 else { throw failure("a name in double quotes should be here") }
    try parseString()
    skipSpace()
    guard take(0x3A) else { throw failure("`:` should be here") }
    skipSpace()
    try parseValue()
  }

  private mutating func parseArray() throws(JSONError) {
    let array = try open(.array)
    if !take(0x5D) {
      repeat {
        skipSpace()
        try parseValue()
        skipSpace()
      } while take(0x2C)
      guard take(0x5D) else { throw failure("`,` or `]` should be here") }
    }
    close(array)
  }

  private mutating func parseLiteral(_ text: StaticString, _ kind: JSONDocument.Kind)
    throws(JSONError)
  {
    let start = position
    for index in 0..<text.utf8CodeUnitCount where !take(text.utf8Start[index]) {
      throw failure("`\(text)` should be here", at: start)
    }
    append(kind, at: start, start: start, length: position - start)
  }

  private mutating func open(_ kind: JSONDocument.Kind) throws(JSONError) -> Int {
    depth += 1
    guard depth <= JSONDocument.depthLimit else {
      throw failure("nested deeper than \(JSONDocument.depthLimit) levels")
    }
    append(kind, at: position, start: position, length: 0)
    position += 1
    skipSpace()
    return nodes.count - 1
  }

  private mutating func close(_ container: Int) {
    depth -= 1
    nodes[container].end = Int32(nodes.count)
  }
}

extension JSONParser {
  var peek: UInt8? { position < input.count ? input[position] : nil }

  mutating func take(_ byte: UInt8) -> Bool {
    guard position < input.count, input[position] == byte else { return false }
    position += 1
    return true
  }

  mutating func skipSpace() {
    while position < input.count {
      switch input[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  mutating func append(_ kind: JSONDocument.Kind, at offset: Int, start: Int, length: Int) {
    nodes.append(
      JSONDocument.Node(
        kind: kind, offset: Int32(offset), start: Int32(start), length: Int32(length),
        end: Int32(nodes.count + 1)))
  }

  func failure(_ message: String, at offset: Int? = nil) -> JSONError {
    JSONError(message, at: offset ?? position, in: input)
  }
}

import CLibYAML

/// Reads one YAML document with libyaml. Anchors, aliases and tags are refused: a mapping is
/// plain data, and an alias is how a small file becomes a huge one. So are duplicate keys.
public struct YAMLParser: ~Copyable {
  private var parser = yaml_parser_t()
  private let bytes: [UInt8]
  private static let deepest = 64

  public static func parse(_ bytes: [UInt8]) throws(YAMLError) -> YAMLNode {
    var parser = YAMLParser(bytes)
    return try parser.document()
  }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  deinit {
    var parser = parser
    yaml_parser_delete(&parser)
  }

  private mutating func document() throws(YAMLError) -> YAMLNode {
    yaml_parser_initialize(&parser)
    let outcome = bytes.withUnsafeBufferPointer { input -> Result<YAMLNode, YAMLError> in
      yaml_parser_set_input_string(&parser, input.baseAddress, input.count)
      return Result { () throws(YAMLError) in try documentNode() }
    }
    return try outcome.get()
  }

  private mutating func documentNode() throws(YAMLError) -> YAMLNode {
    try expect(YAML_STREAM_START_EVENT)
    var event = try next()
    defer { yaml_event_delete(&event) }
    guard event.type == YAML_DOCUMENT_START_EVENT else {
      throw YAMLError("the file is empty", at: YAMLPosition(line: 1, column: 1))
    }
    let node = try node(depth: 0)
    try expect(YAML_DOCUMENT_END_EVENT)
    try expect(YAML_STREAM_END_EVENT)
    return node
  }

  private mutating func expect(_ type: yaml_event_type_t) throws(YAMLError) {
    var event = try next()
    defer { yaml_event_delete(&event) }
    guard event.type == type else {
      throw YAMLError("one YAML document is expected, here a second one begins", at: place(event))
    }
  }

  private mutating func next() throws(YAMLError) -> yaml_event_t {
    var event = yaml_event_t()
    guard yaml_parser_parse(&parser, &event) == 1 else { throw problem }
    return event
  }

  private var problem: YAMLError {
    let words = parser.problem.map { String(cString: $0) } ?? "not YAML"
    let context = parser.context.map { " " + String(cString: $0) } ?? ""
    let mark = parser.problem_mark
    return YAMLError(
      "not YAML: \(words)\(context)",
      at: YAMLPosition(line: Int(mark.line) + 1, column: Int(mark.column) + 1))
  }

  private func place(_ event: yaml_event_t) -> YAMLPosition {
    YAMLPosition(
      line: Int(event.start_mark.line) + 1, column: Int(event.start_mark.column) + 1)
  }

  private mutating func node(depth: Int) throws(YAMLError) -> YAMLNode {
    var event = try next()
    defer { yaml_event_delete(&event) }
    return try node(from: event, depth: depth)
  }

  private mutating func node(from event: yaml_event_t, depth: Int) throws(YAMLError) -> YAMLNode {
    let place = place(event)
    guard depth < Self.deepest else {
      throw YAMLError("nested deeper than \(Self.deepest) levels", at: place)
    }
    switch event.type {
    case YAML_SCALAR_EVENT:
      try refuseProperties(event.data.scalar.anchor, event.data.scalar.tag, at: place)
      let isPlain = event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE
      return YAMLNode(.scalar(text(event), isPlain: isPlain), at: place)
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      try refuseProperties(start.anchor, start.tag, at: place)
      return YAMLNode(.sequence(try items(depth: depth + 1)), at: place)
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      try refuseProperties(start.anchor, start.tag, at: place)
      return YAMLNode(.mapping(try entries(depth: depth + 1)), at: place)
    default:
      throw YAMLError("aliases (*name) are not supported: write the value out", at: place)
    }
  }

  private func refuseProperties(
    _ anchor: UnsafeMutablePointer<UInt8>?, _ tag: UnsafeMutablePointer<UInt8>?,
    at place: YAMLPosition
  ) throws(YAMLError) {
    guard anchor == nil else {
      throw YAMLError("anchors (&name) are not supported: write the value out", at: place)
    }
    guard tag == nil else {
      throw YAMLError("tags (!name) are not supported: a text is a text", at: place)
    }
  }

  private func text(_ event: yaml_event_t) -> String {
    let scalar = event.data.scalar
    return String(
      decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
  }

  private mutating func items(depth: Int) throws(YAMLError) -> [YAMLNode] {
    var items: [YAMLNode] = []
    while true {
      var event = try next()
      defer { yaml_event_delete(&event) }
      if event.type == YAML_SEQUENCE_END_EVENT { return items }
      items.append(try node(from: event, depth: depth))
    }
  }

  private mutating func entries(depth: Int) throws(YAMLError) -> [(
    key: YAMLKey, value: YAMLNode
  )] {
    var entries: [(key: YAMLKey, value: YAMLNode)] = []
    var seen: [String: YAMLPosition] = [:]
    while true {
      var event = try next()
      defer { yaml_event_delete(&event) }
      if event.type == YAML_MAPPING_END_EVENT { return entries }
      let place = place(event)
      guard event.type == YAML_SCALAR_EVENT else {
        throw YAMLError("a key must be a plain name", at: place)
      }
      try refuseProperties(event.data.scalar.anchor, event.data.scalar.tag, at: place)
      let name = text(event)
      if let first = seen.updateValue(place, forKey: name) {
        throw YAMLError(
          "the key \"\(name)\" stands here again, first in line \(first.line)", at: place)
      }
      entries.append((YAMLKey(name, at: place), try node(depth: depth)))
    }
  }
}

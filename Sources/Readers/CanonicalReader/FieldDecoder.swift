import ClinicalModel
import Diagnostics
import JSONFormat

/// Sets each field of a record from the member of a JSON object that has its name.
///
/// The first thing that is wrong is kept in `failure`; all that follows is skipped.
struct FieldDecoder: FieldVisitor {
  let document: JSONDocument
  private(set) var failure: (message: String, node: Int)?
  private var object = 0
  /// Members come mostly in the model's order: the search goes on where the last one was found.
  private var nextKey = 0
  private var found = 0

  init(_ document: JSONDocument) { self.document = document }

  mutating func read<R: Record>(_ node: Int) -> R {
    var record = R()
    guard check(node, is: .object, "an object") else { return record }
    let outer = (object, nextKey, found)
    (object, nextKey, found) = (node, node + 1, 0)
    record.visitFields(&self)
    if failure == nil, found != memberCount { refuseUnknown(in: R.self) }
    (object, nextKey, found) = outer
    return record
  }

  mutating func text(_ name: StaticString, _ value: inout String?) {
    if let node = member(name) { value = string(node) }
  }

  mutating func integer(_ name: StaticString, _ value: inout Int?) {
    if let node = member(name) { value = integer(node) }
  }

  mutating func number(_ name: StaticString, _ value: inout DecimalNumber?) {
    if let node = member(name) { value = decimal(node) }
  }

  mutating func flag(_ name: StaticString, _ value: inout Bool?) {
    guard let node = member(name), check(node, is: .bool, "true or false") else { return }
    value = document.isTrue(node)
  }

  mutating func date(_ name: StaticString, _ value: inout PartialDate?) {
    guard let node = member(name), check(node, is: .string, "a date") else { return }
    value = document.withBytes(of: node) { PartialDate(iso8601: $0) }
    if value == nil {
      fail("\"\(document.text(of: node))\" is no ISO 8601 date of the calendar", node)
    }
  }

  mutating func choice<C: Choice>(_ name: StaticString, _ value: inout C?) {
    guard let node = member(name), let text = string(node) else { return }
    value = C(rawValue: text)
    if value == nil {
      let right = C.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
      fail("unknown \(name) \"\(text)\"; it is one of \(right)", node)
    }
  }

  mutating func texts(_ name: StaticString, _ values: inout [String]) {
    for node in elements(name) { if let text = string(node) { values.append(text) } }
  }

  mutating func integers(_ name: StaticString, _ values: inout [Int]) {
    for node in elements(name) { if let number = integer(node) { values.append(number) } }
  }

  mutating func list<R: Record>(_ name: StaticString, _ records: inout [R]) {
    let nodes = elements(name)
    records.reserveCapacity(nodes.count)
    for node in nodes where failure == nil { records.append(read(node)) }
  }

  mutating func quantity(_ name: StaticString, _ value: inout Quantity?) {
    guard let node = member(name) else { return }
    let fields: QuantityFields = read(node)
    guard failure == nil else { return }
    guard let number = fields.number else { return fail("a quantity needs its \"number\"", node) }
    value = Quantity(
      number, unit: fields.unit, standardNumber: fields.standardNumber,
      standardUnit: fields.standardUnit)
  }

  mutating func coded(_ name: StaticString, _ value: inout Coded?) {
    guard let node = member(name) else { return }
    let fields: CodedFields = read(node)
    value = fields.value
  }

  mutating func provenance(_ name: StaticString, _ value: inout Provenance?) {
    guard let node = member(name) else { return }
    let fields: ProvenanceFields = read(node)
    guard failure == nil else { return }
    guard let file = fields.file, let line = fields.line else {
      return fail("a source needs its \"file\" and \"line\"", node)
    }
    var source = fields.value
    (source.file, source.line) = (file, line)
    value = source
  }
}

extension FieldDecoder {
  /// The value of a member; nil when it is not there, is null, or something is wrong already.
  private mutating func member(_ name: StaticString) -> Int? {
    guard failure == nil else { return nil }
    let end = document.nodes[object].next
    for (from, to) in [(nextKey, end), (object + 1, nextKey)] {
      var key = from
      while key < to {
        if document.matches(key, name) { return value(of: key) }
        key = document.nodes[key + 1].next
      }
    }
    return nil
  }

  private mutating func value(of key: Int) -> Int? {
    found += 1
    nextKey = document.nodes[key + 1].next
    return document.nodes[key + 1].kind == .null ? nil : key + 1
  }

  private mutating func elements(_ name: StaticString) -> [Int] {
    guard let node = member(name), check(node, is: .array, "an array") else { return [] }
    var elements: [Int] = []
    var element = node + 1
    while element < document.nodes[node].next {
      elements.append(element)
      element = document.nodes[element].next
    }
    return elements
  }

  private mutating func string(_ node: Int) -> String? {
    check(node, is: .string, "a string") ? document.text(of: node) : nil
  }

  private mutating func integer(_ node: Int) -> Int? {
    guard check(node, is: .number, "a whole number") else { return nil }
    if let number = document.integer(node), WholeNumber.range.contains(number) { return number }
    fail("\(WholeNumber.words) should be here", node)
    return nil
  }

  /// Written as a string; a number is taken too, with the digits it has.
  private mutating func decimal(_ node: Int) -> DecimalNumber? {
    let kind = document.nodes[node].kind
    if kind == .string || kind == .number, let number = DecimalNumber(document.text(of: node)) {
      return number
    }
    fail("a decimal number should be here, such as \"61.50\"", node)
    return nil
  }

  private mutating func check(_ node: Int, is kind: JSONDocument.Kind, _ words: String) -> Bool {
    guard failure == nil else { return false }
    if document.nodes[node].kind == kind { return true }
    fail("\(words) should be here, and not \(document.nodes[node].kind.words)", node)
    return false
  }

  mutating func fail(_ message: String, _ node: Int) {
    if failure == nil { failure = (message, node) }
  }

  private var memberCount: Int {
    var count = 0
    var key = object + 1
    while key < document.nodes[object].next {
      count += 1
      key = document.nodes[key + 1].next
    }
    return count
  }

  private mutating func refuseUnknown<R: Record>(in type: R.Type) {
    let known = fieldNames(of: type)
    var key = object + 1
    while key < document.nodes[object].next {
      let name = document.text(of: key)
      if !known.contains(name) {
        return fail("unknown key \"\(name)\"\(suggestion(for: name, among: known))", key)
      }
      key = document.nodes[key + 1].next
    }
  }
}

extension JSONDocument.Kind {
  var words: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

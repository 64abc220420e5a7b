/// A variable, or the values of one test or qualifier in it.
struct DefineItem: Sendable {
  let oid: String
  let name: String
  let label: String
  let type: DefineType
  var codeList: String?
  /// Nil where the value list says it.
  var derivation: Derivation?
  var comment: Comment?
  var values: ValueList?
}

/// What is more to be said of a variable's values, test by test (Define-XML 2.1, 4.4).
struct ValueList: Sendable {
  struct Entry: Sendable {
    let condition: Condition
    let item: DefineItem
    let isMandatory: Bool
  }

  let oid: String
  let entries: [Entry]
}

/// The rows on which a variable has a value.
struct Condition: Hashable, Sendable {
  let oid: String
  let itemOID: String
  let value: String
}

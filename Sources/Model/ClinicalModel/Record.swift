/// A typed record of the model that can show each of its fields, by name, to a visitor.
///
/// One `visitFields` serves every general use of a record: encoding, decoding, filling by a mapping,
/// listing what exists. The order of the calls is the order of the fields everywhere.
///
/// Each `visitFields` is inlinable: filling and encoding happen for every record of a study, and a
/// visitor that the compiler does not know costs several times as much.
public protocol Record: Sendable {
  init()
  mutating func visitFields(_ visitor: inout some FieldVisitor)
}

/// Takes the fields of a record one after the other. It may read them or set them.
public protocol FieldVisitor {
  mutating func text(_ name: StaticString, _ value: inout String?)
  mutating func integer(_ name: StaticString, _ value: inout Int?)
  mutating func number(_ name: StaticString, _ value: inout DecimalNumber?)
  mutating func flag(_ name: StaticString, _ value: inout Bool?)
  mutating func date(_ name: StaticString, _ value: inout PartialDate?)
  mutating func quantity(_ name: StaticString, _ value: inout Quantity?)
  mutating func coded(_ name: StaticString, _ value: inout Coded?)
  mutating func choice<C: Choice>(_ name: StaticString, _ value: inout C?)
  mutating func texts(_ name: StaticString, _ values: inout [String])
  mutating func integers(_ name: StaticString, _ values: inout [Int])
  mutating func list<R: Record>(_ name: StaticString, _ records: inout [R])
  mutating func provenance(_ name: StaticString, _ value: inout Provenance?)
}

/// A closed vocabulary. Raw values are CDISC submission values wherever CDISC has one.
public protocol Choice: RawRepresentable<String>, CaseIterable, Hashable, Sendable {}

/// A record of a subject: it knows its epoch, carries qualifiers, and knows where it came from.
public protocol ClinicalRecord: Record {
  var epoch: String? { get set }
  var qualifiers: [Qualifier] { get set }
  var source: Provenance? { get set }
}

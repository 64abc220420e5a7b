/// A drug of the study.
public struct Drug: Record, Hashable {
  /// The name that records and the mapping use.
  public var id: String?
  /// As it stands in EXTRT.
  public var name: String?
  public var ingredient: String?
  public var atc: String?
  /// NCI Thesaurus code.
  public var code: String?
  public var form: String?
  public var route: String?
  public var unit: String?

  public init() {}

  @inlinable
  public mutating func visitFields(_ visitor: inout some FieldVisitor) {
    visitor.text("id", &id)
    visitor.text("name", &name)
    visitor.text("ingredient", &ingredient)
    visitor.text("atc", &atc)
    visitor.text("code", &code)
    visitor.text("form", &form)
    visitor.text("route", &route)
    visitor.text("unit", &unit)
  }
}

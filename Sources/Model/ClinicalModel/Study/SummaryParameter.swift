/// A fact about the study as a whole (SDTMIG 3.4, 7.4.2).
public struct SummaryParameter: Record, Hashable {
  /// CDISC codelist TSPARMCD.
  public var parameter: String?
  public var value: String?
  /// Why there is no value (ISO 21090), such as NA.
  public var nullFlavor: String?
  /// The value in a dictionary.
  public var code: String?
  public var dictionary: String?
  public var version: String?

  public init() {}

  @inlinable
  public mutating func visitFields(_ visitor: inout some FieldVisitor) {
    visitor.text("parameter", &parameter)
    visitor.text("value", &value)
    visitor.text("nullFlavor", &nullFlavor)
    visitor.text("code", &code)
    visitor.text("dictionary", &dictionary)
    visitor.text("version", &version)
  }
}

/// A site of the study.
public struct SiteInfo: Record, Hashable {
  public var id: String?
  public var name: String?
  /// ISO 3166-1 alpha-3.
  public var country: String?
  public var investigator: String?

  public init() {}

  @inlinable
  public mutating func visitFields(_ visitor: inout some FieldVisitor) {
    visitor.text("id", &id)
    visitor.text("name", &name)
    visitor.text("country", &country)
    visitor.text("investigator", &investigator)
  }
}

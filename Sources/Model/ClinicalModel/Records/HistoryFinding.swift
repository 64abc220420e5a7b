/// What was found of a condition, such as its stage in one of several systems.
public struct HistoryFinding: Record, Hashable {
  /// CDISC codelist FATESTCD, such as DSSTAGE, or one's own.
  public var code: String?
  public var name: String?
  /// Such as the system of staging.
  public var category: String?
  public var result: String?
  /// When it was collected.
  public var date: PartialDate?

  public init() {}

  @inlinable
  public mutating func visitFields(_ visitor: inout some FieldVisitor) {
    visitor.text("code", &code)
    visitor.text("name", &name)
    visitor.text("category", &category)
    visitor.text("result", &result)
    visitor.date("date", &date)
  }
}

/// A period of the study, in order.
public struct Epoch: Record, Hashable {
  /// CDISC codelist EPOCH.
  public var name: String?
  /// It begins with this event of the subject, and lasts until the next epoch begins.
  public var starts: ReferenceEvent?
  /// It begins on the day after that event.
  public var after: Bool?

  public init() {}

  @inlinable
  public mutating func visitFields(_ visitor: inout some FieldVisitor) {
    visitor.text("name", &name)
    visitor.choice("starts", &starts)
    visitor.flag("after", &after)
  }
}

/// A period of the study, in order; in the trial design it is one element of every arm.
public struct Epoch: Record, Hashable {
  /// CDISC codelist EPOCH.
  public var name: String?
  /// It begins with this event of the subject, and lasts until the next epoch begins.
  public var starts: ReferenceEvent?
  /// It begins on the day after that event.
  public var after: Bool?
  /// Code of its element, 8 characters at most (ETCD).
  public var element: String?
  /// In words, when its element begins (TESTRL).
  public var startRule: String?
  /// In words, when its element ends (TEENRL).
  public var endRule: String?

  public init() {}

  @inlinable
  public mutating func visitFields(_ visitor: inout some FieldVisitor) {
    visitor.text("name", &name)
    visitor.choice("starts", &starts)
    visitor.flag("after", &after)
    visitor.text("element", &element)
    visitor.text("startRule", &startRule)
    visitor.text("endRule", &endRule)
  }
}

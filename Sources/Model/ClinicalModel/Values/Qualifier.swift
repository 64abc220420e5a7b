/// Something collected that has no place of its own in the model, carried by name and label.
public struct Qualifier: Record, Hashable {
  public var name: String?
  public var label: String?
  public var value: String?
  public var origin: Origin?
  public var evaluator: String?

  public init() {}

  public init(
    _ name: String, label: String, value: String, origin: Origin, evaluator: String? = nil
  ) {
    self.name = name
    self.label = label
    self.value = value
    self.origin = origin
    self.evaluator = evaluator
  }

  @inlinable
  public mutating func visitFields(_ visitor: inout some FieldVisitor) {
    visitor.text("name", &name)
    visitor.text("label", &label)
    visitor.text("value", &value)
    visitor.choice("origin", &origin)
    visitor.text("evaluator", &evaluator)
  }
}

/// How a value came to be (define.xml 2.1, Origin Type).
public enum Origin: String, Choice {
  case collected = "Collected"
  case derived = "Derived"
  case assigned = "Assigned"
  case protocolDefined = "Protocol"
}

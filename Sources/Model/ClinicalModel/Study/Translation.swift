/// A text of the study in another language, and its English.
public struct Translation: Record, Hashable {
  public var text: String?
  public var english: String?

  public init() {}

  public init(_ text: String, english: String) {
    self.text = text
    self.english = english
  }

  @inlinable
  public mutating func visitFields(_ visitor: inout some FieldVisitor) {
    visitor.text("text", &text)
    visitor.text("english", &english)
  }
}

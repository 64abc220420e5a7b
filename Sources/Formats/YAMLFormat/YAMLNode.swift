/// Where a node of a YAML document begins, both from 1.
public struct YAMLPosition: Hashable, Sendable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// A YAML document as it was written: scalars are text, keys keep their order and their place.
public struct YAMLNode: Sendable {
  public enum Content: Sendable {
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    case mapping([(key: YAMLKey, value: YAMLNode)])
  }

  public var content: Content
  public var position: YAMLPosition

  public init(_ content: Content, at position: YAMLPosition) {
    self.content = content
    self.position = position
  }
}

public struct YAMLKey: Hashable, Sendable {
  public var name: String
  public var position: YAMLPosition

  public init(_ name: String, at position: YAMLPosition) {
    self.name = name
    self.position = position
  }
}

extension YAMLNode {
  /// The text of a scalar; nil for an unquoted `~`, `null` or nothing.
  public var text: String? {
    guard case .scalar(let text, let isPlain) = content else { return nil }
    return isPlain && ["", "~", "null", "Null", "NULL"].contains(text) ? nil : text
  }

  public var isNull: Bool {
    if case .scalar = content { return text == nil }
    return false
  }

  /// In words, for messages: `a list`, `a mapping`, `"text"`.
  public var kind: String {
    switch content {
    case .scalar(let text, _): "\"\(text.prefix(40))\(text.count > 40 ? "…" : "")\""
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}

/// Why a document is not YAML that can be used, and where.
public struct YAMLError: Error, Hashable, Sendable {
  public var position: YAMLPosition
  public var message: String

  public init(_ message: String, at position: YAMLPosition) {
    self.position = position
    self.message = message
  }
}

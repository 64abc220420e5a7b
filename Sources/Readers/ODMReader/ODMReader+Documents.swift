import ByteStreams

/// What an ODM file says of itself.
public struct ODMDocument: Sendable {
  public let file: String
  public let rootElement: String
  /// As in `ODMVersion`; empty when the file does not say.
  public let version: String
  /// `Snapshot`, `Transactional`, or empty.
  public let fileType: String
  public let sourceSystem: String?
  /// Names and addresses of the namespaces that it declares.
  public let namespaces: [(prefix: String, uri: String)]
  public let byteCount: Int
}

extension ODMReader {
  /// In the order of `files`.
  public var documents: [ODMDocument] {
    zip(inputs, roots).map { input, root in
      ODMDocument(
        file: input.name, rootElement: root.prefix + "ODM", version: root.version,
        fileType: root.fileType, sourceSystem: root.sourceSystem, namespaces: root.declarations,
        byteCount: input.count)
    }
  }
}

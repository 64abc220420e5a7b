import ByteStreams

extension InputFile {
  /// The encoding that the XML declaration names (XML 1.0, 2.8), where there is one.
  public var declaredEncoding: String? {
    let head = (try? first(256)) ?? []
    let text = head.dropFirst(ByteOrderMark(head)?.count ?? 0)
    guard text.starts(with: "<?xml".utf8) else { return nil }
    let declaration = text.prefix { $0 != UInt8(ascii: ">") }
    let name = declaration.indices.first { declaration[$0...].starts(with: "encoding".utf8) }
    guard let name else { return nil }
    let value = declaration[(name + 8)...].drop { $0 == UInt8(ascii: "=") || $0 <= 32 }
    return value.first.map { quote in
      String(decoding: value.dropFirst().prefix { $0 != quote }, as: UTF8.self)
    }
  }
}

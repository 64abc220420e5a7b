import SourceModel

/// Texts by the bytes of a source value: exactly as written, else without regard to ASCII case.
/// A class: an expression hands its table on with every value.
final class CodeTable: Sendable {
  /// As the mapping's `codes:` section calls it; nil when it is written in place.
  let name: String?
  private let exact: Symbols
  private let folded: Symbols
  private let texts: [String?]
  private let foldedTexts: [String?]

  init(_ entries: [(code: String, text: String?)], name: String? = nil) {
    var (exact, folded) = (Symbols(), Symbols())
    var (texts, foldedTexts): ([String?], [String?]) = ([nil], [nil])
    for entry in entries {
      Self.add(entry.code, entry.text, &exact, &texts)
      Self.add(entry.code.lowercased(), entry.text, &folded, &foldedTexts)
    }
    self.name = name
    (self.exact, self.folded) = (exact, folded)
    (self.texts, self.foldedTexts) = (texts, foldedTexts)
  }

  private static func add(
    _ code: String, _ text: String?, _ symbols: inout Symbols, _ texts: inout [String?]
  ) {
    let before = symbols.count
    if symbols.intern(code).index == before { texts.append(text) }
  }

  /// What a code stands for: `.some(nil)` when it deliberately stands for nothing, nil when the
  /// table does not know it.
  func look(up bytes: UnsafeRawBufferPointer) -> String?? {
    if let found = exact.find(bytes), found != .none { return .some(texts[Int(found.index)]) }
    let lower = bytes.map { (65...90).contains($0) ? $0 + 32 : $0 }
    return lower.withUnsafeBytes { bytes in
      guard let found = folded.find(bytes), found != .none else { return nil }
      return .some(foldedTexts[Int(found.index)])
    }
  }

  /// What the codes stand for.
  var results: [String] { texts.compactMap(\.self) }

  /// The codes as written, for messages.
  var codes: [String] { (1..<exact.count).map { exact[Symbol(index: Int32($0))] } }
}

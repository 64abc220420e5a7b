import SourceModel

/// Texts by the bytes of a source value: exactly as written, else without regard to ASCII case.
struct CodeTable: Sendable {
  /// As the mapping's `codes:` section calls it; nil when it is written in place.
  let name: String?
  private var exact = Symbols()
  private var folded = Symbols()
  private var texts: [String?] = [nil]
  private var foldedTexts: [String?] = [nil]

  init(_ entries: [(code: String, text: String?)], name: String? = nil) {
    self.name = name
    for entry in entries {
      Self.add(entry.code, entry.text, &exact, &texts)
      Self.add(entry.code.lowercased(), entry.text, &folded, &foldedTexts)
    }
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

  /// The codes as written, for messages.
  var codes: [String] { (1..<exact.count).map { exact[Symbol(index: Int32($0))] } }
}

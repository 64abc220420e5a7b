import ByteStreams

/// How texts come into datasets.
public struct TextRules: Sendable {
  /// Of the transport files that the rows are made for: limits count its bytes.
  public let encoding: TransportEncoding
  /// English by texts of the study, as they stand in datasets.
  let translations: [String: String]

  /// - Parameter translations: English by texts of the study, for transport files that hold ASCII only.
  public init(encoding: TransportEncoding = .utf8, translations: [String: String] = [:]) {
    self.encoding = encoding
    self.translations = Dictionary(translations.map { (Self.key($0), $1) }) { first, _ in first }
  }

  private static func key(_ text: String) -> String {
    String(decoding: cleanedText(text.utf8), as: UTF8.self)
  }

  /// Whether the encoding has all of its characters.
  func holds(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(encoding.has) }

  /// What may stand for a text in ASCII: its English, else a coded term, else its letters without
  /// their accents.
  func twin(of text: String, coded: String? = nil) -> String? {
    let english = translations[Self.key(text)] ?? coded
    return english.flatMap(Typography.plain) ?? Typography.unaccented(text)
  }
}

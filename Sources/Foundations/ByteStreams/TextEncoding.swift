/// How characters stand as bytes, under one of the names that people use for it.
public struct TextEncoding: Hashable, Sendable {
  /// The name as this project writes it: `cp949`.
  public let name: String
  /// The name under which the C library's iconv knows it.
  let systemName: String

  /// Takes any usual name, in any case: `CP949`, `EUC_KR`, `Shift-JIS`.
  public init?(named name: String) {
    let plain = Self.plain(name)
    guard let entry = Self.table.first(where: { $0.aliases.contains(plain) }) else { return nil }
    self.init(name: entry.name, systemName: entry.systemName)
  }

  private init(name: String, systemName: String) {
    self.name = name
    self.systemName = systemName
  }

  public static let utf8 = TextEncoding(name: "utf-8", systemName: "UTF-8")
  public static let utf16LittleEndian = TextEncoding(name: "utf-16le", systemName: "UTF-16LE")
  public static let utf16BigEndian = TextEncoding(name: "utf-16be", systemName: "UTF-16BE")

  /// The names to offer to a person.
  public static var names: [String] { table.map(\.name) }

  private static func plain(_ name: String) -> String {
    name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
  }

  /// EUC-KR is read as CP949, its superset, which is what Windows writes under that name;
  /// likewise Shift-JIS as CP932.
  private static let table: [(name: String, systemName: String, aliases: Set<String>)] = [
    ("utf-8", "UTF-8", ["utf8", "utf8bom", "utf8sig", "cp65001"]),
    ("utf-16", "UTF-16", ["utf16", "unicode"]),
    ("utf-16le", "UTF-16LE", ["utf16le", "cp1200"]),
    ("utf-16be", "UTF-16BE", ["utf16be", "cp1201"]),
    (
      "cp949", "CP949",
      ["cp949", "ms949", "uhc", "windows949", "euckr", "ksc56011987", "ksc5601", "korean"]
    ),
    ("shift-jis", "CP932", ["cp932", "ms932", "shiftjis", "sjis", "windows31j", "mskanji"]),
    ("windows-1252", "CP1252", ["windows1252", "cp1252", "ansi", "latin1windows"]),
    (
      "iso-8859-1", "ISO-8859-1",
      ["iso88591", "latin1", "l1", "cp819"]
    ),
    ("iso-8859-15", "ISO-8859-15", ["iso885915", "latin9"]),
    ("us-ascii", "US-ASCII", ["usascii", "ascii"]),
  ]
}

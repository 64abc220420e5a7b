import Terminology

/// Finds the standard and the date of a package in a text: `SDTM CT 2025-03-28`,
/// `CDISC_CT.SDTM.2025-03-28`, `SDTM Terminology 2025-03-28.txt`.
enum PackageName {
  static func find(in text: String) -> TerminologyPackage? {
    guard let date = date(in: text) else { return nil }
    let words = text.split { !$0.isLetter }.map { $0.uppercased() }
    return TerminologyPackage(
      publishingSet: words.first(where: sets.contains) ?? "SDTM", version: date)
  }

  /// The standards that NCI publishes terminology for.
  private static let sets: Set<String> = [
    "SDTM", "SEND", "ADAM", "CDASH", "PROTOCOL", "DEFINE", "GLOSSARY", "DDF", "MRCT", "TMF", "QRS",
  ]

  private static func date(in text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10 else { return nil }
    for start in 0...(bytes.count - 10) where isDate(bytes[start..<start + 10]) {
      return String(decoding: bytes[start..<start + 10], as: UTF8.self)
    }
    return nil
  }

  private static func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.enumerated().allSatisfy { index, byte in
      index == 4 || index == 7 ? byte == UInt8(ascii: "-") : (48...57).contains(byte)
    }
  }
}

import Diagnostics

/// Which release a distribution is: as its file meddra_release.asc states it, or smq_list.asc, or the
/// name of a folder on its path (`MedDRA_27_1_English`).
enum MedDRARelease {
  static func stated(by files: MedDRAFiles) throws(Fault) -> String? {
    if let path = files["meddra_release"] {
      var reader = try AscReader(path, fieldCount: 1)
      if try reader.next(), let version = version(reader.text(0)) { return version }
    }
    if let path = files["smq_list"] {
      var reader = try AscReader(path, fieldCount: 7)
      if try reader.next(), let version = version(reader.text(6)) { return version }
    }
    return files.folder.split(separator: "/").reversed().lazy.compactMap(inFolderName).first
  }

  /// `27.1`.
  private static func version(_ text: String) -> String? {
    let parts = trimmed(text).split(separator: ".", omittingEmptySubsequences: false)
    let isVersion =
      parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
    return isVersion ? trimmed(text) : nil
  }

  private static func inFolderName(_ name: Substring) -> String? {
    guard name.lowercased().hasPrefix("meddra") else { return nil }
    let numbers = name.split { !$0.isNumber }
    return numbers.count >= 2 ? "\(numbers[0]).\(numbers[1])" : nil
  }
}

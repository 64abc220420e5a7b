import Glibc
import StudyMapping

/// The studies by which exports are read: those of the golden cases, from which most seeds come.
enum FuzzStudy {
  static func mapping(_ path: String) -> StudyMapping { load(text(of: path), path) }

  /// One study, its files read in different ways.
  static let ways: [StudyMapping] = {
    let study = text(of: "csv-folder/study.yaml")
    return options.map { option in
      load(study.replacing("\n  encoding: [utf-8, cp949]", with: "\n" + option), option)
    }
  }()

  private static let options = [
    "  encoding: [utf-8, cp949]",
    "  delimiter: \";\"",
    "  header-rows: 2",
    "  header-rows: 3\n  name-row: 2",
    "  event: VISIT\n  repeat: CYCLE",
    "  encoding: [utf-16]",
    "  encoding: [shift-jis]",
    "  encoding: [iso-8859-1]\n  delimiter: tab",
  ]

  private static func load(_ text: String, _ name: String) -> StudyMapping {
    do { return try StudyMapping.load(Array(text.utf8), file: name) } catch {
      fatalError("\(name): \(error)")
    }
  }

  private static func text(of path: String) -> String {
    let golden = #filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined() + "/Golden"
    guard let file = fopen("\(golden)/\(path)", "rb") else { fatalError("no \(golden)/\(path)") }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    return String(decoding: bytes[..<fread(&bytes, 1, bytes.count, file)], as: UTF8.self)
  }
}

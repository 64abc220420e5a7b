import ProgramRuns

/// A small input for the tests of this folder: the golden cases have some.
enum Example {
  static let snapshot = "\(Program.root)/Tests/Golden/odm-snapshot"
  static let export = "\(snapshot)/export.xml"
  static let mapping = "\(snapshot)/study.yaml"
  static let sites = "\(Program.root)/Tests/Golden/csv-folder/sites"
  static let sitesMapping = "\(Program.root)/Tests/Golden/csv-folder/study.yaml"

  /// `clinpipe convert` of the small ODM export.
  static func convert(_ words: String..., in place: String = Program.root) -> Outcome {
    Program.clinpipe(["convert", export, "-m", mapping] + words, in: place)
  }

  static var exportText: String { Files.text(export) ?? "" }
  static var mappingText: String { Files.text(mapping) ?? "" }
}

extension String {
  /// With the first occurrence of a text replaced; the text must be there.
  func replacingFirst(_ old: String, by new: String) -> String {
    let (text, wanted) = (Array(utf8), Array(old.utf8))
    let start = text.indices.first { text[$0...].starts(with: wanted) }
    guard let start else { preconditionFailure("\"\(old)\" is not there") }
    let bytes = text[..<start] + Array(new.utf8) + text[(start + wanted.count)...]
    return String(decoding: bytes, as: UTF8.self)
  }
}

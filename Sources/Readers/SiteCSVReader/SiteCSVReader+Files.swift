import ByteStreams
import Diagnostics
import SourceModel

/// What a CSV file turned out to be.
public struct TabularFileDescription: Sendable {
  public let name: String
  /// What its rows are called.
  public let form: String
  public let encoding: String
  public let delimiter: UInt8
  public let columns: [String]
  public let subjectColumn: String
  public let byteCount: Int
}

extension SiteCSVReader {
  /// In the order of `files`.
  public var fileDescriptions: [TabularFileDescription] {
    contents.files.map {
      TabularFileDescription(
        name: $0.input.name, form: $0.form, encoding: $0.encoding.name, delimiter: $0.delimiter,
        columns: $0.heads.names, subjectColumn: $0.heads.names[$0.subjectColumn],
        byteCount: $0.input.count)
    }
  }
}

extension SiteCSVReader {
  /// The forms that share out the rows of a file; none where a row is one record of its file, and
  /// none where the file can't be read, which is said when it is.
  public static func sharedForms(of file: InputFile, _ options: TabularOptions) -> [String] {
    var findings: [Finding] = []
    let opened = try? TabularFile(
      file, options, text: TextInput(options), pattern: nil, findings: &findings)
    return opened?.parts.map(\.form) ?? []
  }
}

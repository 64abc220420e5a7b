import ByteStreams
import Diagnostics
import SDTMStandard
import StudyMapping
import Terminology
import XPORTFormat

/// Reads the datasets of a folder: transport files, else Dataset-JSON, else its NDJSON form, else CSV;
/// and the define.xml that describes them.
public enum PackageReader {
  static let extensions = ["xpt", "json", "ndjson", "csv"]

  /// - Parameters:
  ///   - define: the path of the define.xml, where it is not the one in the folder.
  ///   - guide: what to hold it against, where TS is not to say it.
  ///   - encoding: of transport files.
  public static func read(
    folder: String, define: String? = nil, guide: Guide? = nil,
    terminology: Terminology = .builtIn, encoding: TransportEncoding = .utf8
  ) throws(Fault) -> CheckedPackage {
    let names = try streaming { () throws(StreamError) in try FolderListing.names(in: folder) }
    guard !FolderListing.isBetweenRuns(folder) else {
      throw Fault(
        .inputUnreadable,
        "files of two runs are here, for one was killed, or is still putting its files here; the next "
          + "conversion into this folder puts it right", at: Location(file: folder))
    }
    let path = define ?? (names.contains("define.xml") ? "\(folder)/define.xml" : nil)
    for suffix in extensions {
      var datasets: [CheckedDataset] = []
      for file in names where file.lowercased().hasSuffix(".\(suffix)") {
        if let dataset = try dataset(at: "\(folder)/\(file)", suffix, encoding) {
          datasets.append(dataset)
        }
      }
      if datasets.isEmpty { continue }
      return CheckedPackage(
        datasets, define: try path.map(document), guide: guide, terminology: terminology)
    }
    throw Fault(
      .inputUnreadable, "no dataset here; files that end in .xpt, .json, .ndjson or .csv are right",
      at: Location(file: folder))
  }

  /// The study's own rules, from its mapping.
  public static func checks(mapping path: String) throws(Fault) -> [StudyCheck] {
    try StudyMapping.checkSize(try size(of: path), file: path)
    return try StudyMapping.loadChecks(try bytes(at: path), file: path)
  }

  private static let mostMegabytesOfDefine = 64

  private static func document(at path: String) throws(Fault) -> DefineDocument {
    guard try size(of: path) <= mostMegabytesOfDefine << 20 else {
      throw Fault(
        .inputUnparsable, "larger than \(mostMegabytesOfDefine) MB: this is no define.xml",
        at: Location(file: path))
    }
    var document = try DefineReader(path).read(try bytes(at: path))
    for (id, leaf) in document.leaves where !leaf.href.contains(":") {
      let file = leaf.href.prefix { $0 != "#" }
      if (try? InputFile(path: document.path(of: String(file)))) == nil {
        document.deadLeaves.insert(id)
      }
    }
    return document
  }

  /// nil for a CSV file that is no dataset, such as a list of rejects.
  private static func dataset(
    at path: String, _ suffix: String, _ encoding: TransportEncoding
  ) throws(Fault) -> CheckedDataset? {
    let bytes = try bytes(at: path)
    return switch suffix {
    case "xpt": try transport(bytes, path, encoding)
    case "csv": try DatasetCSVReader(path).read(bytes)
    default: try DatasetJSONReader(path, lines: suffix == "ndjson").read(bytes)
    }
  }

  private static func transport(
    _ bytes: [UInt8], _ path: String, _ encoding: TransportEncoding
  ) throws(Fault) -> CheckedDataset {
    let reader: XPORTReader
    do throws(XPORTError) { reader = try XPORTReader(bytes, encoding: encoding) } catch {
      throw Fault(.inputUnparsable, "\(error)", at: Location(file: path))
    }
    var dataset = CheckedDataset(
      file: path, name: reader.name, label: reader.label,
      columns: reader.variables.map {
        CheckedColumn(name: $0.name, label: $0.label, isNumber: $0.isNumber, width: $0.length)
      })
    for row in 0..<reader.rowCount {
      dataset.append(reader.variables.lazy.map { .init(reader.value(of: $0, row: row)) })
    }
    return dataset
  }

  private static func size(of path: String) throws(Fault) -> Int {
    try streaming { () throws(StreamError) in try InputFile(path: path).count }
  }

  private static func bytes(at path: String) throws(Fault) -> [UInt8] {
    try streaming { () throws(StreamError) in
      let file = try InputFile(path: path)
      var bytes: [UInt8] = []
      try file.read(0..<file.count, appendingTo: &bytes)
      return bytes
    }
  }

  private static func streaming<T>(_ body: () throws(StreamError) -> T) throws(Fault) -> T {
    do throws(StreamError) { return try body() } catch {
      throw Fault(.inputUnreadable, error.reason, at: Location(file: error.path))
    }
  }
}

extension CheckedDataset.Value {
  init(_ value: XPORTReader.Value) {
    switch value {
    case .missing: self = .missing
    case .text(let text): self = .text(text)
    case .number(let number): self = .number(number)
    }
  }
}

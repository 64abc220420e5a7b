import ByteStreams
import Diagnostics
import JSONFormat
import XPORTFormat

/// Reads the datasets of a folder: transport files, else Dataset-JSON, else its NDJSON form.
public enum PackageReader {
  static let extensions = ["xpt", "json", "ndjson"]

  /// - Parameter encoding: of transport files.
  public static func read(
    folder: String, encoding: TransportEncoding = .utf8
  ) throws(Fault) -> CheckedPackage {
    let names = try streaming { () throws(StreamError) in try FolderListing.names(in: folder) }
    for suffix in extensions {
      let files = names.filter { $0.hasSuffix(".\(suffix)") }
      guard !files.isEmpty else { continue }
      var datasets: [CheckedDataset] = []
      for file in files { datasets.append(try dataset(at: "\(folder)/\(file)", suffix, encoding)) }
      return CheckedPackage(datasets)
    }
    throw Fault(
      .inputUnreadable, "no dataset here; files that end in .xpt, .json or .ndjson are right",
      at: Location(file: folder))
  }

  private static func dataset(
    at path: String, _ suffix: String, _ encoding: TransportEncoding
  ) throws(Fault) -> CheckedDataset {
    let bytes = try streaming { () throws(StreamError) in
      let file = try InputFile(path: path)
      var bytes: [UInt8] = []
      try file.read(0..<file.count, appendingTo: &bytes)
      return bytes
    }
    return suffix == "xpt"
      ? try transport(bytes, path, encoding)
      : try DatasetJSONReader(path, lines: suffix == "ndjson").read(bytes)
  }

  private static func transport(
    _ bytes: [UInt8], _ path: String, _ encoding: TransportEncoding
  ) throws(Fault) -> CheckedDataset {
    let reader: XPORTReader
    do throws(XPORTError) { reader = try XPORTReader(bytes, encoding: encoding) } catch {
      throw Fault(.inputUnparsable, "\(error)", at: Location(file: path))
    }
    return CheckedDataset(
      file: path, name: reader.name,
      columns: reader.variables.map {
        .init(name: $0.name, label: $0.label, isNumber: $0.isNumber)
      },
      rows: (0..<reader.rowCount).map { reader.row($0).map(CheckedDataset.Value.init) })
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

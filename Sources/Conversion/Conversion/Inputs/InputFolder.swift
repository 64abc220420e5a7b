import ByteStreams
import Diagnostics
import Glibc

/// A folder that is given as input: which of its files are read.
struct InputFolder {
  let path: String
  /// nil: any of them.
  let format: InputFormat?
  /// Whether a CSV file is one that the mapping knows, by its name with or without the extension.
  let wants: (String) -> Bool
  /// Whether a table has forms that the mapping knows, whatever its name.
  let sharesRows: (String) -> Bool

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The files to read, and other exports that are not read.
  func contents() throws(Fault) -> (wanted: [String], others: [String]) {
    let names: [String]
    do throws(StreamError) { names = try FolderListing.names(in: path) } catch {
      throw Fault(.inputUnreadable, error.reason, at: Location(file: path))
    }
    let files = names.map { "\(path)/\($0)" }.filter { !Self.isFolder($0) }
    let wanted = files.filter(isWanted)
    guard !wanted.isEmpty else { throw nothingWanted(names) }
    let known = Set(wanted)
    return (wanted, files.filter { !known.contains($0) && isExport($0) })
  }

  private func nothingWanted(_ names: [String]) -> Fault {
    let found = names.prefix(5).joined(separator: ", ")
    return Fault(
      .inputUnreadable,
      "no file in the folder matches a form of the mapping or is an ODM or canonical export"
        + (found.isEmpty ? "; the folder is empty" : "; it holds \(found)"),
      at: Location(file: path))
  }

  private func isWanted(_ file: String) -> Bool {
    switch format {
    case .odm?: Self.ending(of: file) == "xml"
    case .canonical?: Self.ending(of: file) == "ndjson"
    case .csv?: isWantedByName(file) || isTable(file) && sharesRows(file)
    case nil:
      ["xml", "ndjson"].contains(Self.ending(of: file))
        || isTable(file) && (isWantedByName(file) || sharesRows(file))
    }
  }

  private func isWantedByName(_ file: String) -> Bool {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return wants(name) || wants(name.split(separator: ".").dropLast().joined(separator: "."))
  }

  /// Notes that lie beside the data are nobody's loss.
  private func isExport(_ file: String) -> Bool {
    isTable(file) || ["xml", "ndjson"].contains(Self.ending(of: file))
  }

  /// Some systems call tables of text `.xls`, so that a spreadsheet opens them.
  private func isTable(_ file: String) -> Bool {
    ["csv", "tsv", "txt", "tab", "xls"].contains(Self.ending(of: file))
  }

  private static func ending(of file: String) -> String {
    let parts = (file.split(separator: "/").last ?? "").split(separator: ".")
    return parts.count > 1 ? parts.last!.lowercased() : ""
  }
}

import ByteStreams
import Diagnostics
import Glibc

/// The files of a run, all of one format.
package struct InputSet {
  let format: InputFormat
  let files: [InputFile]
  /// Files of a folder that no rule of the mapping reads.
  let passedOver: [String]

  package init(format: InputFormat, files: [InputFile], passedOver: [String] = []) {
    self.format = format
    self.files = files
    self.passedOver = passedOver
  }

  /// - Parameter wants: whether a CSV file of a folder is one that the mapping knows, by its name
  ///   without the extension.
  /// - Parameter sharesRows: whether a CSV file has forms that the mapping knows, whatever its name.
  static func open(
    _ paths: [String], format: InputFormat?, wants: (String) -> Bool,
    sharesRows: (InputFile) -> Bool = { _ in false }
  ) throws(Fault) -> InputSet {
    var files: [InputFile] = []
    var passedOver: [String] = []
    for path in paths {
      guard isFolder(path) else {
        files.append(try openFile(path))
        continue
      }
      let found = try contents(of: path, format: format) { path in
        isWanted(path, format: format, wants: wants)
          || (format != .odm && format != .canonical && isTable(path)
            && (try? openFile(path)).map(sharesRows) ?? false)
      }
      passedOver += found.others
      for file in found.wanted { files.append(try openFile(file)) }
    }
    try FileIdentity.refuseRepeats(files.map(\.name))
    var seen: InputFormat?
    for file in files {
      try Signature.refuseArchives(file)
      let kind: InputFormat
      if let format { kind = format } else { kind = try recognise(file) }
      guard seen == nil || seen == kind else {
        throw Fault(
          .wrongUsage,
          "\(file.name) is \(kind.rawValue), the files before it are \(seen!.rawValue); convert them one format at a time"
        )
      }
      seen = kind
    }
    guard let seen else { throw Fault(.inputUnreadable, "no input file") }
    return InputSet(format: seen, files: files, passedOver: passedOver)
  }

  /// Stops a run whose inputs were written to meanwhile.
  func checkUnchanged() throws(Fault) {
    for file in files {
      do { try file.checkUnchanged() } catch {
        throw Fault(.inputUnreadable, error.reason, at: Location(file: file.name))
      }
    }
  }

  /// What stopped a run that reads them: when they have changed, that, and not what was then wrong.
  func cause(of fault: Fault) -> Fault {
    guard fault.status != .outputUnwritable else { return fault }
    do throws(Fault) { try checkUnchanged() } catch { return error }
    return fault
  }

  private static func openFile(_ path: String) throws(Fault) -> InputFile {
    do {
      let file = try Spool.open(path: path)
      guard file.count > 0 else {
        throw Fault(.inputUnparsable, "the file is empty", at: Location(file: file.name))
      }
      return file
    } catch let error as StreamError {
      // What can't be kept is a fault of the temporary folder, and not of the input.
      if error.kind == .writing { throw error.asOutputFault }
      throw Fault(.inputUnreadable, error.reason, at: Location(file: path))
    } catch let fault as Fault {
      throw fault
    } catch {
      throw Fault(.internalFault, "\(error)")
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func contents(
    of folder: String, format: InputFormat?, isWanted: (String) -> Bool
  ) throws(Fault) -> (wanted: [String], others: [String]) {
    let names: [String]
    do throws(StreamError) { names = try FolderListing.names(in: folder) } catch {
      throw Fault(.inputUnreadable, error.reason, at: Location(file: folder))
    }
    let (wanted, others) =
      names
      .map { "\(folder)/\($0)" }.filter { !isFolder($0) }
      .partitioned(isWanted)
    guard !wanted.isEmpty else {
      let found = names.prefix(5).joined(separator: ", ")
      throw Fault(
        .inputUnreadable,
        "no file in the folder matches a form of the mapping or is an ODM or canonical export"
          + (found.isEmpty ? "; the folder is empty" : "; it holds \(found)"),
        at: Location(file: folder))
    }
    // Notes that lie beside the data are nobody's loss.
    return (
      wanted,
      others.filter { isTable($0) || ["xml", "ndjson"].contains(fileExtension($0)) }
    )
  }

  private static func isWanted(_ path: String, format: InputFormat?, wants: (String) -> Bool)
    -> Bool
  {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let parts = name.split(separator: ".")
    let kind = fileExtension(path)
    switch format {
    case .odm?: return kind == "xml"
    case .canonical?: return kind == "ndjson"
    case .csv?: return wants(name) || wants(parts.dropLast().joined(separator: "."))
    case nil:
      return kind == "xml" || kind == "ndjson"
        || (isTable(path) && (wants(name) || wants(parts.dropLast().joined(separator: "."))))
    }
  }

  /// Some systems call tables of text `.xls`, so that a spreadsheet opens them.
  private static func isTable(_ path: String) -> Bool {
    ["csv", "tsv", "txt", "tab", "xls"].contains(fileExtension(path))
  }

  private static func fileExtension(_ path: String) -> String {
    let parts = (path.split(separator: "/").last ?? "").split(separator: ".")
    return parts.count > 1 ? parts.last!.lowercased() : ""
  }

  /// The format by the first bytes that are neither a byte order mark nor blank.
  static func recognise(_ file: InputFile) throws(Fault) -> InputFormat {
    let head: [UInt8]
    do { head = try file.first(256) } catch {
      throw Fault(.inputUnreadable, error.reason, at: Location(file: file.name))
    }
    let first = head.first { ![0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0, 9, 10, 13, 32].contains($0) }
    switch first {
    case 60: return .odm
    case 123: return .canonical
    default: return .csv
    }
  }
}

extension Array {
  fileprivate func partitioned(_ isFirst: (Element) -> Bool) -> ([Element], [Element]) {
    (filter(isFirst), filter { !isFirst($0) })
  }
}

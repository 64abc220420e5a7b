import ByteStreams
import Diagnostics

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
    _ paths: [String], format: InputFormat?, wants: @escaping (String) -> Bool,
    sharesRows: @escaping (InputFile) -> Bool = { _ in false }
  ) throws(Fault) -> InputSet {
    var files: [InputFile] = []
    var passedOver: [String] = []
    for path in paths {
      guard InputFolder.isFolder(path) else {
        files.append(try openFile(path))
        continue
      }
      let folder = InputFolder(path: path, format: format, wants: wants) { path in
        (try? openFile(path)).map(sharesRows) ?? false
      }
      let found = try folder.contents()
      passedOver += found.others
      for file in found.wanted { files.append(try openFile(file)) }
    }
    try FileIdentity.refuseRepeats(files.map(\.name))
    let seen = try commonFormat(of: files, stated: format)
    return InputSet(format: seen, files: files, passedOver: passedOver)
  }

  private static func commonFormat(
    of files: [InputFile], stated format: InputFormat?
  ) throws(Fault) -> InputFormat {
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
    return seen
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
      throw error.asInputFault(path)
    } catch let fault as Fault {
      throw fault
    } catch {
      throw Fault(.internalFault, "\(error)")
    }
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

import ByteStreams
import Diagnostics

/// The files of a distribution: in the folder or in its subfolder MedAscii, names in any case.
struct MedDRAFiles {
  let folder: String
  private let names: [String: String]
  private static let needed = ["llt", "pt", "hlt", "hlgt", "soc", "mdhier"].map { "\($0).asc" }

  init(_ path: String) throws(Fault) {
    let outer = try Self.names(in: path)
    let inner = outer["llt.asc"] == nil ? outer["medascii"] : nil
    folder = inner.map { "\(path)/\($0)" } ?? path
    names = inner == nil ? outer : try Self.names(in: folder)
    let missing = Self.needed.filter { names[$0] == nil }
    guard missing.isEmpty else {
      throw Fault(
        .inputUnreadable,
        "no folder of MedDRA: \(missing.joined(separator: ", ")) missing, here or in MedAscii",
        at: Location(file: folder))
    }
  }

  /// The path of a file; nil when it is not there.
  subscript(name: String) -> String? { names["\(name).asc"].map { "\(folder)/\($0)" } }

  private static func names(in folder: String) throws(Fault) -> [String: String] {
    do throws(StreamError) {
      let names = try FolderListing.names(in: folder)
      return Dictionary(names.map { ($0.lowercased(), $0) }) { first, _ in first }
    } catch {
      throw Fault(
        .inputUnreadable, "the folder of MedDRA can't be read: \(error.reason)",
        at: Location(file: folder))
    }
  }
}

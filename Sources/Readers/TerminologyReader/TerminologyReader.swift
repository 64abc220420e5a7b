import ByteStreams
import Diagnostics
import Terminology

/// Reads a package of SDTM terminology as NCI publishes it: as text with tabs, or as ODM XML.
public enum TerminologyReader {
  public static func read(_ file: InputFile) throws(Fault) -> Terminology {
    let bytes = try bytes(of: file)
    let start = ByteOrderMark(bytes).map(\.count) ?? 0
    let builder: PackageBuilder
    switch bytes.dropFirst(start).first(where: { $0 > 0x20 }) {
    case UInt8(ascii: "<"): builder = try ODMPackage.read(bytes, file.name)
    case UInt8(ascii: "P") where bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]):
      throw Fault(
        .inputUnparsable, "this is an Excel workbook or a ZIP archive; \(right)",
        at: Location(file: file.name))
    default: builder = try TextPackage(bytes, from: start, file: file.name).read()
    }
    return try builder.terminology(file: file.name)
  }

  /// What NCI publishes beside the workbook.
  static let right = "NCI's SDTM Terminology.txt or SDTM Terminology.odm.xml would be right"

  /// NCI's packages have some twenty.
  private static let mostMegabytes = 100

  private static func bytes(of file: InputFile) throws(Fault) -> [UInt8] {
    guard file.count <= mostMegabytes << 20 else {
      throw Fault(
        .inputUnparsable, "larger than \(mostMegabytes) MB; \(right)", at: Location(file: file.name)
      )
    }
    var bytes: [UInt8] = []
    do { try file.read(0..<file.count, appendingTo: &bytes) } catch {
      throw Fault(.inputUnreadable, error.reason, at: Location(file: file.name))
    }
    return bytes
  }
}

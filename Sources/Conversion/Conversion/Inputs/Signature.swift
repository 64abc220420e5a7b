import ByteStreams
import Diagnostics

/// What people send that is neither text nor an export, by its first bytes.
struct Signature {
  private let bytes: [UInt8]
  private let advice: String

  private static let known = [
    Signature(
      bytes: [0x50, 0x4B, 0x03, 0x04],
      advice: "a ZIP archive or an Excel workbook: unpack it, or save each sheet as CSV"),
    Signature(bytes: [0xD0, 0xCF, 0x11, 0xE0], advice: "an old Excel workbook: save it as CSV"),
    Signature(
      bytes: [0x1F, 0x8B], advice: "compressed with gzip: gunzip -c FILE | clinpipe convert …"),
    Signature(bytes: Array("%PDF".utf8), advice: "a PDF: ask for the data behind it"),
    Signature(
      bytes: Array("HEADER RECORD*******LIBRARY".utf8),
      advice: "a SAS transport file, which is an output here; the export behind it is wanted"),
  ]

  static func refuseArchives(_ file: InputFile) throws(Fault) {
    let head: [UInt8]
    do { head = try file.first(32) } catch {
      throw Fault(.inputUnreadable, error.reason, at: Location(file: file.name))
    }
    guard let found = known.first(where: { head.starts(with: $0.bytes) }) else { return }
    throw Fault(.inputUnparsable, "this is \(found.advice)", at: Location(file: file.name))
  }
}

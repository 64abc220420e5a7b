import ByteStreams
import Diagnostics
import SourceModel

/// Finds out how a file is encoded and makes UTF-8 of it. Nothing is guessed: what is neither
/// UTF-8, marked nor stated is a fault.
struct TextInput {
  let encodings: [TextEncoding]

  init(_ options: TabularOptions) throws(Fault) {
    var encodings: [TextEncoding] = []
    for name in options.encodings {
      guard let encoding = TextEncoding(named: name) else {
        throw Fault(
          .mappingWrong,
          "unknown encoding \"\(name)\"\(suggestion(for: name, among: TextEncoding.names)); known "
            + "are " + TextEncoding.names.joined(separator: ", "))
      }
      encodings.append(encoding)
    }
    self.encodings = encodings.isEmpty ? [.utf8] : encodings
  }

  /// A file as UTF-8: itself, or a temporary file; and how it was encoded.
  struct Opened {
    let file: InputFile
    let encoding: TextEncoding
  }

  func open(_ file: InputFile, findings: inout [Finding]) throws(Fault) -> Opened {
    let mark = try faulting { () throws(StreamError) in try file.byteOrderMark() }
    if let mark, mark != .utf8 { return try transcode(file, mark.encoding) }
    if mark == nil, let wide = try openWide(file, findings: &findings) { return wide }
    let kind = try faulting { () throws(StreamError) in try file.textKind() }
    if mark == .utf8 {
      guard case .other(let byte) = kind else { return Opened(file: file, encoding: .utf8) }
      throw fault(file, byte, "the file says of itself that it is UTF-8, and is not")
    }
    switch kind {
    case .ascii:
      return Opened(file: file, encoding: .utf8)
    case .utf8:
      if encodings.contains(.utf8) { return Opened(file: file, encoding: .utf8) }
      return try openDoubtful(file, findings: &findings)
    case .other(let byte):
      return try openEncoded(file, byte, findings: &findings)
    }
  }

  /// UTF-16 without its mark shows as bytes that are zero, one in two; nil for any other text.
  private func openWide(_ file: InputFile, findings: inout [Finding]) throws(Fault) -> Opened? {
    let first = try faulting { () throws(StreamError) in try file.first(64) }
    guard first.contains(0) else { return nil }
    if let stated = encodings.first(where: { $0.name.hasPrefix("utf-16") }) {
      return try transcode(file, stated)
    }
    guard let wide = Self.wideEncoding(of: first) else {
      throw Fault(
        .inputUnparsable,
        "there are bytes that are zero, and the file is not UTF-16 either: it is no text",
        at: Location(file: file.name, line: 1))
    }
    findings.append(
      Finding(
        .encodingDetected, .note, "UTF-16 without a mark, read as \(wide.name)",
        at: Location(file: file.name)))
    return try transcode(file, wide)
  }

  /// By the side on which the zeros of ASCII letters stand.
  private static func wideEncoding(of bytes: [UInt8]) -> TextEncoding? {
    let zeros = bytes.indices.filter { bytes[$0] == 0 }
    guard zeros.count * 2 >= bytes.count - 1 else { return nil }
    if zeros.allSatisfy({ $0 % 2 == 0 }) { return .utf16BigEndian }
    return zeros.allSatisfy { $0 % 2 == 1 } ? .utf16LittleEndian : nil
  }

  /// Valid UTF-8 where something else is stated: the statement counts, and a person should know.
  private func openDoubtful(_ file: InputFile, findings: inout [Finding]) throws(Fault)
    -> Opened
  {
    findings.append(
      Finding(
        .encodingDoubtful, .warning,
        "read as \(encodings[0].name), as stated, but its bytes are valid UTF-8: add utf-8 to the "
          + "encodings if that is what it is", at: Location(file: file.name)))
    return try transcode(file, encodings[0])
  }

  private func openEncoded(
    _ file: InputFile, _ byte: InputFile.InvalidByte, findings: inout [Finding]
  ) throws(Fault) -> Opened {
    let others = encodings.filter { $0 != .utf8 }
    var failure: Fault?
    for encoding in others {
      do throws(Fault) {
        let result = try transcode(file, encoding)
        if encodings.count > 1 {
          findings.append(
            Finding(
              .encodingDetected, .note, "not UTF-8, read as \(encoding.name)",
              at: Location(file: file.name)))
        }
        return result
      } catch {
        guard error.status == .inputUnparsable else { throw error }
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
    throw fault(file, byte, "the file is not UTF-8")
  }

  private func transcode(_ file: InputFile, _ encoding: TextEncoding) throws(Fault) -> Opened {
    let file = try faulting { () throws(StreamError) in
      try TextEncoding.transcode(file, from: encoding)
    }
    return Opened(file: file, encoding: encoding)
  }

  private func fault(_ file: InputFile, _ byte: InputFile.InvalidByte, _ reason: String) -> Fault {
    let digits = String(byte.byte, radix: 16, uppercase: true)
    return Fault(
      .inputUnparsable,
      "\(reason): byte 0x\(digits) at offset \(byte.offset); state how it is encoded, in the mapping "
        + "(`csv: encoding:`) or as --encoding cp949 (Korea), windows-1252 (Western Europe), shift-jis (Japan)",
      at: Location(file: file.name, line: byte.line))
  }
}

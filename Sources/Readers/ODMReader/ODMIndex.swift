import ByteStreams
import Diagnostics
import SourceModel
import XMLFormat

/// What one file says of itself, and where its subjects' slices lie.
struct ODMIndex: Sendable {
  var slices: [SubjectSlice]
  var root: DocumentRoot
  var metadata: CollectedMetadata
  var traits: DocumentTraits
  var encoding: String?
  /// The item that holds the record's number, where REDCap says so.
  var recordField: String?
}

/// Walks once through a file: the scanner finds the subjects, and all that is around them goes
/// through the parser, which so checks the document and reads its metadata.
final class ODMIndexer: SubjectScannerDelegate {
  private let file: InputFile
  private let fileNumber: Int32
  private let handler = SkeletonHandler()
  private let parser: XMLParser
  private let studies: StudyNumbers
  private var slices: [SubjectSlice] = []
  private let blockSize: Int
  /// A start tag longer than this is an attack, not a subject.
  private static let longestTag = 16 << 20

  init(
    file: InputFile, number: Int, studies: StudyNumbers, ignoresDeclaredEncoding: Bool,
    blockSize: Int = 1 << 20
  ) {
    self.file = file
    self.studies = studies
    self.blockSize = blockSize
    fileNumber = Int32(number)
    parser = XMLParser(handler: handler, ignoresDeclaredEncoding: ignoresDeclaredEncoding)
    handler.attach(to: parser)
  }

  func index() throws(Fault) -> ODMIndex {
    do {
      try scan()
      try parser.finish()
    } catch let error as XMLError {
      throw Fault(.inputUnparsable, error.message, at: place(error))
    } catch let error as StreamError {
      throw Fault(.inputUnreadable, error.reason, at: Location(file: file.name))
    } catch {
      throw Fault(.internalFault, "\(error)", at: Location(file: file.name))
    }
    guard let root = handler.root else {
      throw Fault(.inputUnparsable, "no root element", at: Location(file: file.name, line: 1))
    }
    // In some encodings (UTF-7) the bytes of a tag can look otherwise.
    guard handler.subjectCount == slices.count else {
      throw Fault(
        .inputUnparsable,
        "encoded as \(file.declaredEncoding ?? "something") that hides its tags; convert it to UTF-8",
        at: Location(file: file.name, line: 1))
    }
    return ODMIndex(
      slices: slices, root: root, metadata: handler.metadata.collected, traits: handler.traits,
      encoding: file.declaredEncoding, recordField: handler.recordField)
  }

  private func place(_ error: XMLError) -> Location {
    Location(file: file.name, line: error.line, column: error.column)
  }

  private func scan() throws {
    var block = [UInt8](repeating: 0, count: blockSize)
    var kept = 0
    var offset = 0
    var scanner = SubjectScanner(delegate: self)
    while true {
      let got = try block.withUnsafeMutableBytes { all in
        try file.read(at: offset, into: UnsafeMutableRawBufferPointer(rebasing: all[kept...]))
      }
      offset += got
      let count = kept + got
      let isLast = count < block.count
      let done = try block.withUnsafeBytes { all in
        let bytes = UnsafeRawBufferPointer(rebasing: all[..<count])
        return try scanner.scan(bytes, isLast: isLast)
      }
      if isLast { return }
      kept = count - done
      block.withUnsafeMutableBytes { $0.copyMemory(from: .init(rebasing: $0[done..<count])) }
      if kept == block.count { try grow(&block) }
    }
  }

  private func grow(_ block: inout [UInt8]) throws {
    guard block.count < Self.longestTag else {
      throw XMLError(line: parser.line, column: 0, message: "a tag longer than 16 MB")
    }
    block.append(contentsOf: repeatElement(0, count: block.count))
  }

  func skeleton(_ bytes: UnsafeRawBufferPointer, line: Int?) throws {
    if let line { parser.line = line }
    try parser.feed(bytes)
  }

  func subjectBegan(at offset: Int, line: Int) -> Bool {
    guard handler.isAtSubject else { return false }
    slices.append(
      SubjectSlice(
        study: studies.number(of: handler.studyOID), file: fileNumber,
        line: Int32(truncatingIfNeeded: line),
        offset: offset, length: 0, key: handler.subjectKey))
    return true
  }

  func doctypeBegan(line: Int) { handler.noteDoctype(line: line) }

  func subjectEnded(at offset: Int) {
    let last = slices.count - 1
    slices[last].length = offset - slices[last].offset
  }
}

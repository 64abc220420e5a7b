import ByteStreams
import Diagnostics
import SourceModel
import XMLFormat

/// Reads one subject after the other with one parser: the slices of a file are fed to it as if
/// they were one document.
final class ODMCursor: SourceCursor {
  private let reader: ODMReader
  private let handler = ClinicalHandler()
  private var parser: XMLParser?
  private var fileOfParser: Int32 = -1
  private var buffer: [UInt8] = []
  /// A slice is fed piece by piece: what is no value of it need not lie in memory.
  private static let piece = 1 << 18
  private var instruments: InstrumentJoin?

  init(_ reader: ODMReader) {
    self.reader = reader
    instruments = reader.redcap.map(InstrumentJoin.init)
    handler.keepsDocuments = reader.redcap == nil
    handler.keepsItemAttributes = reader.keepsItemAttributes
    if !reader.dictionary.items.isEmpty { handler.firstUndefined = Int32(reader.symbols.count) }
  }

  func takePassedOver() -> [String: Int] { handler.passedOver.take() }

  func read(_ index: Int, into subject: SourceSubject, findings: inout [Finding]) throws(Fault) {
    let slices = reader.subjects[index]
    subject.reset()
    subject.study = reader.subjects.studies[Int(slices.first!.study)]
    subject.key = slices.first!.key
    handler.subject = subject
    handler.table.reset()
    (handler.ownSite, handler.toldOfSites) = (nil, false)
    var file: Int32 = -1
    for slice in slices {
      if slice.file != file { handler.oddities.beginFile() }
      file = slice.file
      try read(slice)
    }
    subject.records = handler.table.finish(subject)
    instruments?.join(subject)
    if subject.site == nil, reader.siteStudies.contains(subject.study) {
      subject.site = subject.study
    }
    findings += handler.findings
    handler.findings.removeAll()
  }

  private func read(_ slice: SubjectSlice) throws(Fault) {
    let file = reader.inputs[Int(slice.file)]
    do {
      let parser = try parser(for: slice.file)
      parser.line = Int(slice.line)
      let end = slice.offset + slice.length
      for start in stride(from: slice.offset, to: end, by: Self.piece) {
        buffer.removeAll(keepingCapacity: true)
        try file.read(start..<min(start + Self.piece, end), appendingTo: &buffer)
        try feed(parser)
      }
    } catch let error as XMLError {
      throw Fault(
        .inputUnparsable, error.message,
        at: Location(
          file: file.name, line: error.line, column: error.column, subject: handler.subject.key))
    } catch let error as StreamError {
      throw Fault(.inputUnreadable, error.reason, at: Location(file: file.name))
    } catch {
      throw Fault(.internalFault, "\(error)", at: Location(file: file.name))
    }
  }

  private func feed(_ parser: XMLParser) throws(XMLError) {
    let outcome = buffer.withUnsafeBytes { bytes in
      Result { () throws(XMLError) in try parser.feed(bytes) }
    }
    try outcome.get()
  }

  private func parser(for file: Int32) throws(XMLError) -> XMLParser {
    if file == fileOfParser, let parser { return parser }
    let parser = XMLParser(
      handler: handler, ignoresDeclaredEncoding: reader.transcoded.contains(Int(file)))
    handler.attach(to: parser)
    handler.file = file
    handler.isTransactional = reader.roots[Int(file)].isTransactional
    handler.isNestingVersion = reader.roots[Int(file)].isNestingVersion
    let outcome = reader.wrappers[Int(file)].withUnsafeBytes { bytes in
      Result { () throws(XMLError) in try parser.feed(bytes) }
    }
    try outcome.get()
    self.parser = parser
    fileOfParser = file
    return parser
  }
}

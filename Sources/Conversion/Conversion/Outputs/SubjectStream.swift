import ByteStreams
import CanonicalWriter
import ClinicalModel
import FHIRWriter
import JSONFormat

/// An output that is one stream: a head, something for each subject, a foot. In a folder it may be
/// several files.
protocol SubjectStream: Sendable {
  var format: OutputFormat { get }
  func head() -> [UInt8]
  func append(_ subjects: [Subject], to bytes: inout [UInt8])
  func foot() -> [UInt8]
  var hasSeveralFiles: Bool { get }
  /// Calls `body` with what of the bytes belongs to which file of an output folder.
  func forEachFile(
    of bytes: [UInt8], _ body: (String, ArraySlice<UInt8>) throws(StreamError) -> Void
  ) throws(StreamError)
}

extension SubjectStream {
  var hasSeveralFiles: Bool { false }

  func forEachFile(
    of bytes: [UInt8], _ body: (String, ArraySlice<UInt8>) throws(StreamError) -> Void
  ) throws(StreamError) {
    try body(format.streamFile, bytes[...])
  }
}

/// The streams among the outputs that are asked for.
func subjectStreams(_ formats: [OutputFormat], _ study: Study) -> [any SubjectStream] {
  formats.compactMap { format in
    switch format {
    case .canonical: CanonicalStream(study: study)
    case .fhirJSON: FHIRStream(format, FHIRTranslator(study: study, packaging: .bundle))
    case .fhirNDJSON: FHIRStream(format, FHIRTranslator(study: study, packaging: .ndjson))
    case .sdtmXPT, .sdtmJSON, .sdtmNDJSON, .sdtmCSV, .sdtmPackage, .sdtmPackageJSON, .source: nil
    }
  }
}

/// The reader's records: their bytes are made without a subject of the model.
struct RecordStream: SubjectStream {
  let format = OutputFormat.source

  func head() -> [UInt8] { [] }
  func append(_ subjects: [Subject], to bytes: inout [UInt8]) {}
  func foot() -> [UInt8] { [] }
}

struct CanonicalStream: SubjectStream {
  let format = OutputFormat.canonical
  let study: Study

  func head() -> [UInt8] { jsonBytes { CanonicalWriter.writeHeader(study, to: &$0) } }

  func append(_ subjects: [Subject], to bytes: inout [UInt8]) {
    bytes += jsonBytes { json in
      for subject in subjects { CanonicalWriter.write(subject, to: &json) }
    }
  }

  func foot() -> [UInt8] { [] }
}

struct FHIRStream: SubjectStream {
  let format: OutputFormat
  private let translator: FHIRTranslator

  init(_ format: OutputFormat, _ translator: FHIRTranslator) {
    self.format = format
    self.translator = translator
  }

  func head() -> [UInt8] { jsonBytes { translator.writeStart(to: &$0) } }

  func append(_ subjects: [Subject], to bytes: inout [UInt8]) {
    bytes += jsonBytes { json in
      for subject in subjects { translator.write(subject, to: &json) }
    }
  }

  func foot() -> [UInt8] { jsonBytes { translator.writeEnd(to: &$0) } }

  /// Bulk data are a file for each type of resource.
  var hasSeveralFiles: Bool { format == .fhirNDJSON }

  func forEachFile(
    of bytes: [UInt8], _ body: (String, ArraySlice<UInt8>) throws(StreamError) -> Void
  ) throws(StreamError) {
    try FHIRTranslator.forEachLine(of: bytes) { type, line throws(StreamError) in
      try body(Self.files[type], line)
    }
  }

  private static let files = FHIRTranslator.resourceTypes.map { "fhir/\($0).ndjson" }
}

private func jsonBytes(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
  var json = JSONWriter()
  body(&json)
  return json.bytes
}

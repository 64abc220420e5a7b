import ByteStreams
import CanonicalReader
import ClinicalModel
import Derivation
import Diagnostics
import SDTMTabulation
import SourceModel
import StudyMapping
import TermCoding

/// The whole way from bytes to bytes:
///
///     input ─▶ reader ─▶ mapping ─▶ coding ─▶ derivation ─▶ rows and resources ─▶ writers
///
/// Everything up to the rows happens subject by subject, on several threads; here the parts come
/// together again in order.
public struct Conversion {
  let request: Request
  let progress: (Progress) -> Void

  public struct Progress: Sendable {
    public var subjects = 0
    public var totalSubjects = 0
    public var totalBytes = 0
  }

  public init(_ request: Request, progress: @escaping (Progress) -> Void = { _ in }) {
    self.request = request
    self.progress = progress
  }

  public func run() async throws(Fault) -> Summary {
    let mapping = try request.mappingPath.map(MappingFile.load(_:))
    let inputs = try InputSet.open(
      request.inputs, format: request.inputFormat, wants: mapping?.knowsFile ?? { _ in true },
      sharesRows: { ReaderOpening.sharesRows($0, mapping, request.encoding) })
    do throws(Fault) {
      if request.outputs == [.source] { return try await convertRecords(inputs, mapping) }
      return try await convertSubjects(try openSource(inputs, mapping), inputs)
    } catch {
      throw inputs.cause(of: error)
    }
  }

  private typealias Opened = (source: any SubjectSource, opening: Opening)

  private func openSource(_ inputs: InputSet, _ mapping: StudyMapping?) throws(Fault) -> Opened {
    if inputs.format == .canonical {
      guard inputs.files.count == 1 else {
        throw Fault(.wrongUsage, "one canonical stream at a time; here are \(inputs.files.count)")
      }
      return (try CanonicalReader(inputs.files[0]), Opening())
    }
    guard let mapping else {
      throw Fault(.wrongUsage, "a mapping is needed to read \(inputs.format.rawValue): -m MAPPING")
    }
    let reader = try ReaderOpening.openData(inputs, mapping: mapping, encoding: request.encoding)
    let bound = try BoundMapping(mapping, to: reader)
    let source = MappedSource(reader: reader, mapping: bound, study: mapping.study)
    var opening = Opening(of: reader)
    opening.findings += bound.findings + passedOver(inputs)
    return (source, opening)
  }

  func passedOver(_ inputs: InputSet) -> [Finding] {
    inputs.passedOver.map {
      Finding(
        .filePassedOver, .warning, "no rule of the mapping reads this file",
        at: Location(file: $0))
    }
  }

  private func convertSubjects(
    _ opened: Opened, _ inputs: InputSet
  ) async throws(Fault) -> Summary {
    let source = opened.source
    let coding = try Coding.open(request, source.study)
    let study = coding?.stated(in: source.study) ?? source.study
    let wantsDatasets = request.outputs.contains(where: \.isDatasets)
    let tabulator = wantsDatasets ? try Tabulator(study, request, coding?.english ?? [:]) : nil
    let maker = PartMaker(
      workshop: Workshop(source, coding, tabulator), deriver: Deriver(study: study),
      tabulator: tabulator, streams: subjectStreams(request.outputs, study))
    let collector = try Collector(request, reading: inputs, tabulator, maker.streams, coding)
    try collector.begin(opened.opening)
    var done = Progress(totalSubjects: source.subjectCount, totalBytes: source.byteCount)
    try await OrderedParts.run(
      rangesOf: source.subjectCount, bytes: source.byteCount, threads: request.threads,
      make: { range throws(Fault) in try maker.make(range) },
      take: { part throws(Fault) in
        try collector.take(part)
        done.subjects += part.subjects
        progress(done)
      })
    try inputs.checkUnchanged()
    return try await collector.finish()
  }
}

extension FindingCode {
  static let filePassedOver = FindingCode("file-passed-over")
}

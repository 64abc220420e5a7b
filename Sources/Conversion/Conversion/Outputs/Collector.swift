import ByteStreams
import ClinicalModel
import Diagnostics
import SDTMStandard
import SDTMTabulation
import StudyMapping
import TermCoding

/// Takes the parts of a run in order, and brings them to their outputs and into the books.
final class Collector {
  private let request: Request
  private let outputs: OutputSet
  private let sink: OutputSink
  private let findings: FindingLog
  private let rejects: RejectLog
  private let worklist: WorklistLog?
  private let datasets: Datasets?
  private let tabulator: Tabulator?
  private let streams: [StreamOutput]
  private var identities = IdentityLog()
  private var summary = Summary()

  init(
    _ request: Request, reading inputs: InputSet, _ tabulator: Tabulator?,
    _ streams: [any SubjectStream], _ coding: Coding?
  ) throws(Fault) {
    self.request = request
    outputs = OutputSet(sparing: inputs.files.map(\.name) + request.filesToSpare)
    let sink = try OutputSink(request.destination, outputs)
    self.sink = sink
    datasets = tabulator.map { Datasets($0) }
    self.tabulator = tabulator
    do {
      findings = try FindingLog(request, outputs)
      rejects = try RejectLog(request, sink, outputs)
      worklist = try coding.map { [outputs] coding throws(StreamError) in
        try WorklistLog(coding, request, sink, outputs)
      }
      self.streams = try streams.map { stream throws(StreamError) in
        try StreamOutput(stream, sink)
      }
    } catch {
      throw error.asOutputFault
    }
  }

  /// What was found before the first subject.
  func begin(_ opening: Opening) throws(Fault) {
    try output { () throws(StreamError) in
      try findings.add(opening.findings + (worklist?.coding.findings ?? []))
      try rejects.add(opening.rejects)
    }
    summary.ledger.add(opening.ledger)
  }

  func take(_ part: Part) throws(Fault) {
    try output { () throws(StreamError) in
      try findings.add(part.findings + identities.findings(part.identities))
      try rejects.add(part.rejects)
      for (stream, bytes) in zip(streams, part.streams) { try stream.write(bytes) }
      for rows in part.rows { try findings.add(try datasets!.add(rows)) }
    }
    worklist?.add(part.worklist)
    summary.ledger.add(part.ledger)
    summary.subjects += part.subjects
  }

  /// Writes the datasets, closes the books, and puts everything into its place.
  func finish() async throws(Fault) -> Summary {
    try checkLedger()
    let finished = try output { () throws(StreamError) in
      try findings.add(unmappedItems() + passedOver() + (worklist?.findings ?? []))
      if let datasets { try findings.add(try datasets.addStudy()) }
      for stream in streams { try stream.finish() }
      return try datasets?.finish() ?? []
    }
    try await writeDatasets(finished)
    try output { () throws(StreamError) in
      try findings.complete()
      try rejects.complete()
      try worklist?.complete()
      try sink.complete()
      try outputs.commit()
    }
    summary.bystanders = sink.bystanders
    summary.notes = outputs.notes
    summary.findingCounts = findings.counts
    summary.countsByCode = findings.countsByCode
    summary.samples = findings.samples
    summary.rejects = rejects.count
    summary.rejectsPath = rejects.path
    summary.coding = worklist?.counts
    return summary
  }

  private func writeDatasets(_ finished: [Dataset]) async throws(Fault) {
    guard let datasets, let tabulator else { return }
    let finished = try split(finished)
    summary.notTabulated = datasets.notTabulated
    let submitted = finished.filter(\.definition.isSubmitted)
    summary.datasets = submitted.map { ($0.definition.name, $0.rowCount) }
    do {
      try await DatasetWriting(request, sink).write(finished)
      try await DefineWriting(request, sink, tabulator).write(submitted)
    } catch {
      throw fault(of: error)
    }
  }

  private func split(_ datasets: [Dataset]) throws(Fault) -> [Dataset] {
    guard var splitting = DatasetSplitting(request) else { return datasets }
    let parts = try splitting.split(datasets)
    try output { () throws(StreamError) in try findings.add(splitting.findings) }
    return parts
  }

  /// A run whose books don't balance has lost something: that is a fault of ours, and no output.
  private func checkLedger() throws(Fault) {
    let forms = summary.ledger.unbalanced
    guard forms.isEmpty else {
      throw Fault(
        .internalFault,
        "the ledger does not balance for \(forms.joined(separator: ", ")); this is a fault of clinpipe, please report it"
      )
    }
  }

  /// One finding for each item that no rule read, with the number of its values.
  private func unmappedItems() -> [Finding] {
    summary.ledger.unmappedItems.sorted { $0.key < $1.key }.map { item, count in
      Finding(
        .itemNotMapped, .warning,
        "no rule of the mapping reads or ignores it; in the rejects: \(counted(count, "value"))",
        at: Location(path: item.form, item: item.item))
    }
  }

  /// One note for each kind of what stood in the data and is no data.
  private func passedOver() -> [Finding] {
    summary.ledger.passedOver.sorted { $0.key < $1.key }.map { name, count in
      Finding(.notData, .note, NotData.words(name, count), at: Location())
    }
  }

  private func output<T>(_ body: () throws(StreamError) -> T) throws(Fault) -> T {
    do { return try body() } catch { throw fault(of: error) }
  }

  private func fault(of error: StreamError) -> Fault {
    error.isBrokenPipe ? .brokenPipe : error.asOutputFault
  }
}

extension Fault {
  /// The reader of standard output has left: nobody is there to be told.
  public static let brokenPipe = Fault(.outputUnwritable, "broken pipe")
}

extension Request {
  var folder: String? {
    if case .folder(let path) = destination { return path }
    return nil
  }
}

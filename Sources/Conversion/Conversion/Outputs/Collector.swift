import ByteStreams
import Diagnostics
import SDTMStandard
import SDTMTabulation
import StudyMapping

/// Takes the parts of a run in order, and brings them to their outputs and into the books.
final class Collector {
  private let request: Request
  private let sink: OutputSink
  private let findings: FindingLog
  private let rejects: RejectLog
  private let datasets: Datasets?
  private let streams: [any SubjectStream]
  private var outputs: [ByteOutput] = []
  private var summary = Summary()

  init(_ request: Request, _ tabulator: Tabulator?, _ streams: [any SubjectStream]) throws(Fault) {
    self.request = request
    self.streams = streams
    sink = try OutputSink(request.destination)
    datasets = tabulator.map { Datasets($0) }
    do {
      findings = try FindingLog(path: request.findingsPath)
      rejects = try RejectLog(path: request.rejectsPath, sink: sink, folder: request.folder)
      for stream in streams {
        let output = try sink.output(stream.format.streamFile)
        try output.write(stream.head())
        outputs.append(output)
      }
    } catch {
      throw error.asOutputFault
    }
  }

  /// What was found before the first subject.
  func begin(_ early: [Finding], _ earlyRejects: [Reject]) throws(Fault) {
    try output { () throws(StreamError) in
      try findings.add(early)
      try rejects.add(earlyRejects)
    }
  }

  func take(_ part: Part) throws(Fault) {
    try output { () throws(StreamError) in
      try findings.add(part.findings)
      try rejects.add(part.rejects)
      for (output, bytes) in zip(outputs, part.streams) { try output.write(bytes) }
      for rows in part.rows { try findings.add(try datasets!.add(rows)) }
    }
    summary.ledger.add(part.ledger)
    summary.subjects += part.subjects
  }

  /// Writes the datasets, closes the books, and puts everything into its place.
  func finish() throws(Fault) -> Summary {
    try checkLedger()
    try output { () throws(StreamError) in
      try findings.add(unmappedItems())
      for (stream, output) in zip(streams, outputs) {
        try output.write(stream.foot())
        try sink.finish(output)
      }
      try writeDatasets()
      try sink.complete()
      try findings.complete()
      try rejects.complete()
      try findings.commit()
      try rejects.commit()
      summary.bystanders = try sink.commit()
    }
    summary.findingCounts = findings.counts
    summary.countsByCode = findings.countsByCode
    summary.samples = findings.samples
    summary.rejects = rejects.count
    summary.rejectsPath = rejects.path
    return summary
  }

  private func writeDatasets() throws(StreamError) {
    guard let datasets else { return }
    summary.notTabulated = datasets.notTabulated
    let finished = try datasets.finish()
    summary.datasets = finished.map { ($0.definition.name, $0.rowCount) }
    for format in request.outputs where format.isDatasets {
      for dataset in finished {
        let name = "\(dataset.definition.name.lowercased()).\(format.fileExtension)"
        let output = try sink.output(name)
        try DatasetWriting.write(dataset, as: format, to: output, request)
        try sink.finish(output)
      }
    }
  }

  /// A run whose books don't balance has lost something: that is a fault of ours, and no output.
  private func checkLedger() throws(Fault) {
    let forms = summary.ledger.unbalanced
    guard forms.isEmpty else {
      throw Fault(
        .internalFault, "the ledger does not balance for \(forms.joined(separator: ", ")); this is a fault of clinpipe, please report it")
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

  private func output(_ body: () throws(StreamError) -> Void) throws(Fault) {
    do { try body() } catch {
      if error.isBrokenPipe { throw .brokenPipe }
      throw error.asOutputFault
    }
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

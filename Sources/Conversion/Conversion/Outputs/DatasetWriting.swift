import ByteStreams
import DatasetCSVWriter
import DatasetJSONWriter
import SDTMStandard
import SDTMTabulation
import XPTWriter

/// Brings datasets into the formats that are asked for, as many at a time as there are threads.
struct DatasetWriting {
  private let request: Request
  private let sink: OutputSink

  init(_ request: Request, _ sink: OutputSink) {
    self.request = request
    self.sink = sink
  }

  /// When one can't be written, those under way are waited for, and the first error is thrown.
  func write(_ datasets: [Dataset]) async throws(StreamError) {
    let formats = request.outputs.filter(\.isDatasets)
    var jobs = formats.flatMap { format in datasets.map { (format, $0) } }[...]
    do {
      try await withThrowingTaskGroup(of: OpenOutput.self) { group in
        var running = 0
        while running > 0 || !jobs.isEmpty {
          if running < request.threads, let (format, dataset) = jobs.popFirst() {
            let output = OpenOutput(try sink.output(Self.fileName(dataset, format)))
            let request = request
            group.addTask {
              try Self.write(dataset, as: format, to: output.output, request)
              return output
            }
            running += 1
          } else if let done = try await group.next() {
            try sink.finish(done.output)
            running -= 1
          }
        }
      }
    } catch {
      throw error as? StreamError ?? StreamError(.writing, path: "-", reason: "\(error)")
    }
  }

  private static func fileName(_ dataset: Dataset, _ format: OutputFormat) -> String {
    "\(dataset.definition.name.lowercased()).\(format.fileExtension)"
  }

  private static func write(
    _ dataset: Dataset, as format: OutputFormat, to output: ByteOutput, _ request: Request
  ) throws(StreamError) {
    let (timestamp, version) = (request.timestamp, request.version)
    switch format {
    case .sdtmXPT: try XPTWriter(timestamp: timestamp).write(dataset, to: output)
    case .sdtmCSV: try DatasetCSVWriter().write(dataset, to: output)
    case .sdtmJSON:
      try DatasetJSONWriter(.document, timestamp: timestamp, systemVersion: version)
        .write(dataset, to: output)
    case .sdtmNDJSON:
      try DatasetJSONWriter(.lines, timestamp: timestamp, systemVersion: version)
        .write(dataset, to: output)
    case .fhirJSON, .fhirNDJSON, .canonical, .source: break
    }
  }
}

/// An output that one task at a time writes to: handed over to it, and back when it is done.
private struct OpenOutput: @unchecked Sendable {
  let output: ByteOutput

  init(_ output: ByteOutput) { self.output = output }
}

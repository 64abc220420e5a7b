import ByteStreams
import DatasetCSVWriter
import DatasetJSONWriter
import SDTMStandard
import SDTMTabulation
import XPTWriter

/// Brings datasets into the formats that are asked for. All threads work on one file after the
/// other, each on a piece of it, so that no large dataset keeps one busy and the others waiting.
struct DatasetWriting {
  private let request: Request
  private let sink: OutputSink

  init(_ request: Request, _ sink: OutputSink) {
    self.request = request
    self.sink = sink
  }

  func write(_ datasets: [Dataset]) async throws(StreamError) {
    let pieces = files(of: datasets).flatMap(\.pieces)
    var next = 0
    var open: ByteOutput?
    try await OrderedParts.run(
      count: pieces.count, threads: request.threads,
      make: { number throws(StreamError) in try pieces[number].bytes() },
      take: { bytes throws(StreamError) in
        try write(bytes, of: pieces[next], to: &open)
        next += 1
      })
  }

  private func write(
    _ bytes: [UInt8], of piece: DatasetFile.Piece, to open: inout ByteOutput?
  ) throws(StreamError) {
    let output = if let open { open } else { try sink.output(piece.file.name) }
    try output.write(bytes)
    open = piece.isLast ? nil : output
    if piece.isLast { try sink.finish(output) }
  }

  /// What is none of SDTM stands apart, for a folder of datasets holds nothing else.
  private func files(of datasets: [Dataset]) -> [DatasetFile] {
    let tables = datasets.filter { !$0.definition.isSubmitted }
    return submittedFiles(of: datasets.filter(\.definition.isSubmitted))
      + tables.map { table in
        DatasetFile(
          table, name: "analysis/\(table.definition.name.lowercased()).csv",
          DatasetCSVWriter(marksFormulas: request.marksFormulas))
      }
  }

  /// A package and its format alone hold the same files, which are written once.
  private func submittedFiles(of datasets: [Dataset]) -> [DatasetFile] {
    var names: Set<String> = []
    return request.outputs.flatMap { format -> [DatasetFile] in
      guard let writer = writer(of: format) else { return [] }
      return datasets.map { dataset in
        let file = "\(dataset.definition.name.lowercased()).\(format.fileExtension)"
        return DatasetFile(dataset, name: format.datasetFolder + file, writer)
      }
    }.filter { names.insert($0.name).inserted }
  }

  private func writer(of format: OutputFormat) -> (any DatasetWriter)? {
    let (timestamp, version) = (request.timestamp, request.version)
    return switch format {
    case .sdtmXPT, .sdtmPackage: XPTWriter(timestamp: timestamp)
    case .sdtmCSV: DatasetCSVWriter(marksFormulas: request.marksFormulas)
    case .sdtmJSON, .sdtmPackageJSON:
      DatasetJSONWriter(.document, timestamp: timestamp, systemVersion: version)
    case .sdtmNDJSON: DatasetJSONWriter(.lines, timestamp: timestamp, systemVersion: version)
    case .fhirJSON, .fhirNDJSON, .canonical, .source: nil
    }
  }
}

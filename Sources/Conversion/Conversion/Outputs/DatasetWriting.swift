import ByteStreams
import DatasetCSVWriter
import DatasetJSONWriter
import SDTMTabulation
import XPTWriter

/// Brings a dataset into the format that is asked for.
enum DatasetWriting {
  static func write(
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

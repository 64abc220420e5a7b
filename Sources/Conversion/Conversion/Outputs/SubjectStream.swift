import CanonicalWriter
import ClinicalModel
import JSONFormat

/// An output that is one stream: a head, something for each subject, a foot.
protocol SubjectStream: Sendable {
  var format: OutputFormat { get }
  func head() -> [UInt8]
  func append(_ subject: Subject, to bytes: inout [UInt8])
  func foot() -> [UInt8]
}

struct CanonicalStream: SubjectStream {
  let format = OutputFormat.canonical
  let study: Study

  func head() -> [UInt8] {
    var json = JSONWriter()
    CanonicalWriter.writeHeader(study, to: &json)
    return json.bytes
  }

  func append(_ subject: Subject, to bytes: inout [UInt8]) {
    var json = JSONWriter()
    CanonicalWriter.write(subject, to: &json)
    bytes += json.bytes
  }

  func foot() -> [UInt8] { [] }
}

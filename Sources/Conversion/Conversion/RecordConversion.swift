import Diagnostics
import JSONFormat
import SourceModel
import SourceWriter
import StudyMapping

extension Conversion {
  /// The way of `-t source`: the reader's records as they are, transactions applied. There is no
  /// model between, so this way ends before the mapping.
  func convertRecords(_ inputs: InputSet, _ mapping: StudyMapping?) async throws(Fault) -> Summary {
    let reader = try ReaderOpening.openData(inputs, mapping: mapping, encoding: request.encoding)
    let collector = try Collector(request, reading: inputs, nil, [RecordStream()], nil)
    var opening = Opening(of: reader)
    opening.findings += passedOver(inputs)
    try collector.begin(opening)
    var done = Progress(totalSubjects: reader.subjectCount, totalBytes: reader.byteCount)
    try await OrderedParts.run(
      rangesOf: reader.subjectCount, bytes: reader.byteCount, threads: request.threads,
      make: { range throws(Fault) in try Self.records(of: reader, range) },
      take: { part throws(Fault) in
        try collector.take(part)
        done.subjects += part.subjects
        progress(done)
      })
    try inputs.checkUnchanged()
    return try await collector.finish()
  }

  private static func records(of reader: any SourceReader, _ range: Range<Int>) throws(Fault)
    -> Part
  {
    var part = Part()
    let cursor = try reader.makeCursor()
    let subject = SourceSubject(symbols: reader.symbols, files: reader.files)
    let writer = SourceWriter(dictionary: reader.dictionary)
    var json = JSONWriter()
    for index in range {
      try cursor.read(index, into: subject, findings: &part.findings)
      if !subject.isRemoved { writer.write(subject, to: &json) }
    }
    part.ledger.passedOver = cursor.takePassedOver()
    part.streams = [json.bytes]
    part.subjects = range.count
    return part
  }
}

import ClinicalModel
import JSONFormat

/// Writes the canonical stream: NDJSON, the study on the first line, then a subject a line.
///
/// The keys are the model's field names in the model's order. What is not known is left out. Decimal
/// numbers are strings, so that no tool in between loses a digit: `61.50` is not `61.5`.
public enum CanonicalWriter {
  /// The version of the stream that the header states.
  public static let version = 1

  public static func writeHeader(_ study: Study, to json: inout JSONWriter) {
    json.beginObject()
    json.key("clinpipe")
    json.integer(version)
    json.key("study")
    writeRecord(study, to: &json)
    json.endObject()
    json.newline()
  }

  public static func write(_ subject: Subject, to json: inout JSONWriter) {
    json.beginObject()
    json.key("subject")
    writeRecord(subject, to: &json)
    json.endObject()
    json.newline()
  }

  private static func writeRecord(_ record: some Record, to json: inout JSONWriter) {
    var encoder = FieldEncoder()
    swap(&encoder.json, &json)
    encoder.write(record)
    swap(&encoder.json, &json)
  }
}

import Diagnostics
import JSONFormat

/// Departures for people and for machines.
public enum CheckReport: String, CaseIterable, Sendable {
  case text, ndjson, sarif

  /// - Parameter shown: how many departures of a rule people are shown; all of them when nil.
  public func write(_ outcome: CheckOutcome, shown: Int? = 5) -> String {
    switch self {
    case .text: TextReport(outcome, shown: shown ?? .max).text
    case .ndjson: String(decoding: Self.lines(outcome.departures), as: UTF8.self)
    case .sarif: String(decoding: SARIFReport(outcome).bytes, as: UTF8.self)
    }
  }

  private static func lines(_ departures: [Departure]) -> [UInt8] {
    var bytes: [UInt8] = []
    for departure in departures {
      var json = JSONWriter()
      departure.write(to: &json)
      bytes += json.bytes + [UInt8(ascii: "\n")]
    }
    return bytes
  }
}

extension Departure {
  fileprivate func write(to json: inout JSONWriter) {
    func pair(_ key: StaticString, _ value: String?) {
      guard let value else { return }
      json.key(key)
      json.string(value)
    }
    json.beginObject()
    pair("rule", rule)
    pair("published", published.isEmpty ? nil : published.joined(separator: " "))
    pair("severity", severity.name)
    pair("file", file)
    pair("dataset", dataset)
    if let row {
      json.key("row")
      json.integer(row)
    }
    pair("subject", subject)
    pair("sequence", sequence)
    pair("variable", variable)
    pair("value", value)
    pair("message", message)
    json.endObject()
  }
}

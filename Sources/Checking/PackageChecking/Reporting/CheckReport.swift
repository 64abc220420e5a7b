import Diagnostics
import JSONFormat

/// Departures for people and for machines.
public enum CheckReport: String, CaseIterable, Sendable {
  case text, ndjson, sarif

  public func write(_ departures: [Departure]) -> String {
    switch self {
    case .text: Self.text(departures)
    case .ndjson: String(decoding: Self.lines(departures), as: UTF8.self)
    case .sarif: String(decoding: Self.sarif(departures), as: UTF8.self)
    }
  }

  /// A rule a paragraph with its first records, and the counts last.
  private static func text(_ departures: [Departure]) -> String {
    let shown = 5
    var text = ""
    for rule in Rule.all {
      let own = departures.filter { $0.rule == rule.id }
      guard !own.isEmpty else { continue }
      let ids = ([rule.id] + rule.published).joined(separator: " ")
      text += "\(rule.severity.name): \(rule.title) [\(ids)]: \(own.count)\n"
      for departure in own.prefix(shown) { text += "  \(departure.line)\n" }
      if own.count > shown { text += "  … and \(own.count - shown) more\n" }
    }
    let counts = Severity.allCases.reversed().map { severity in
      let count = departures.count { $0.severity == severity }
      return "\(count) \(severity.name)\(count == 1 ? "" : "s")"
    }
    return text + counts.joined(separator: ", ") + "\n"
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
  fileprivate var line: String {
    let place = [
      dataset, row.map { "row \($0)" }, subject, sequence.map { "SEQ \($0)" }, variable,
    ].compactMap(\.self).joined(separator: " ")
    return "\(place): \(value.map { "\"\($0)\": " } ?? "")\(message)"
  }

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

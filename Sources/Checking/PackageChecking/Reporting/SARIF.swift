import Diagnostics
import JSONFormat

/// The static analysis results interchange format (OASIS SARIF 2.1.0).
struct SARIFReport {
  private let outcome: CheckOutcome
  private let places: [String: Int]

  init(_ outcome: CheckOutcome) {
    self.outcome = outcome
    places = Dictionary(outcome.rules.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  var bytes: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.pair("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
    json.pair("version", "2.1.0")
    json.array("runs") { json in
      json.beginObject()
      json.object("tool") { json in
        json.object("driver") { json in
          json.pair("name", "clinpipe check")
          json.array("rules") { json in for rule in outcome.rules { write(rule, &json) } }
        }
      }
      json.array("results") { json in
        for departure in outcome.departures { write(departure, &json) }
      }
      json.endObject()
    }
    json.endObject()
    return json.bytes
  }

  private func write(_ rule: Rule, _ json: inout JSONWriter) {
    json.beginObject()
    json.pair("id", rule.id)
    json.object("shortDescription") { $0.pair("text", rule.title) }
    json.object("defaultConfiguration") { $0.pair("level", rule.severity.name) }
    if !rule.published.isEmpty {
      json.object("properties") { json in
        json.array("tags") { json in for id in rule.published { json.string(id) } }
      }
    }
    json.endObject()
  }

  private func write(_ departure: Departure, _ json: inout JSONWriter) {
    json.beginObject()
    json.pair("ruleId", departure.rule)
    if let place = places[departure.rule] { json.pair("ruleIndex", place) }
    json.pair("level", departure.severity.name)
    json.object("message") { $0.pair("text", departure.sentence.visible) }
    json.array("locations") { json in
      json.beginObject()
      json.object("physicalLocation") { json in
        json.object("artifactLocation") { $0.pair("uri", reference(departure.file)) }
        if let row = departure.row { json.object("region") { $0.pair("startLine", row) } }
      }
      json.array("logicalLocations") { json in
        json.beginObject()
        json.pair("fullyQualifiedName", departure.place.visible)
        json.endObject()
      }
      json.endObject()
    }
    json.endObject()
  }

  /// A path as a reference (RFC 3986, 2.1): what is no plain letter is escaped.
  private func reference(_ path: String) -> String {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
    return path.utf8.map { byte in
      guard !plain.contains(byte) else { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.utf8.count == 1 ? "0" : "") + digits
    }.joined()
  }
}

extension Departure {
  /// `AE/S-1/3/AESTDTC`: dataset, subject, sequence and variable, as far as there are.
  fileprivate var place: String {
    [dataset, subject, sequence, variable].compactMap(\.self).joined(separator: "/")
  }

  fileprivate var sentence: String {
    "\(place): \(value.map { "\"\($0)\": " } ?? "")\(message)"
  }
}

extension JSONWriter {
  fileprivate mutating func pair(_ key: StaticString, _ value: String) {
    self.key(key)
    string(value)
  }

  fileprivate mutating func pair(_ key: StaticString, _ value: Int) {
    self.key(key)
    integer(value)
  }

  fileprivate mutating func object(_ key: StaticString, _ body: (inout JSONWriter) -> Void) {
    self.key(key)
    beginObject()
    body(&self)
    endObject()
  }

  fileprivate mutating func array(_ key: StaticString, _ body: (inout JSONWriter) -> Void) {
    self.key(key)
    beginArray()
    body(&self)
    endArray()
  }
}

import Diagnostics
import JSONFormat

extension CheckReport {
  /// The static analysis results interchange format (OASIS SARIF 2.1.0).
  static func sarif(_ departures: [Departure]) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.pair("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
    json.pair("version", "2.1.0")
    json.array("runs") { json in
      json.beginObject()
      json.object("tool") { json in
        json.object("driver") { json in
          json.pair("name", "clinpipe check")
          json.array("rules") { json in for rule in Rule.all { write(rule, &json) } }
        }
      }
      json.array("results") { json in for departure in departures { write(departure, &json) } }
      json.endObject()
    }
    json.endObject()
    return json.bytes
  }

  private static func write(_ rule: Rule, _ json: inout JSONWriter) {
    json.beginObject()
    json.pair("id", rule.id)
    json.object("shortDescription") { $0.pair("text", rule.title) }
    json.endObject()
  }

  private static func write(_ departure: Departure, _ json: inout JSONWriter) {
    json.beginObject()
    json.pair("ruleId", departure.rule)
    json.pair("level", departure.severity.name)
    json.object("message") {
      $0.pair("text", "\(departure.dataset): \(departure.message)")
    }
    json.array("locations") { json in
      json.beginObject()
      json.object("physicalLocation") { json in
        json.object("artifactLocation") { $0.pair("uri", departure.file) }
        if let row = departure.row {
          json.object("region") { json in
            json.key("startLine")
            json.integer(row)
          }
        }
      }
      json.endObject()
    }
    json.endObject()
  }
}

extension JSONWriter {
  fileprivate mutating func pair(_ key: StaticString, _ value: String) {
    self.key(key)
    string(value)
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

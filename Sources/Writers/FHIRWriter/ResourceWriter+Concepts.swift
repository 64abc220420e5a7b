import ClinicalModel
import JSONFormat

/// A code and the system it belongs to.
struct Coding {
  let system: String
  var version: String?
  let code: String
  var display: String?

  /// A code has no white space but single spaces within (R4, datatype code).
  var isValid: Bool {
    !code.isEmpty && !code.hasPrefix(" ") && !code.hasSuffix(" ") && !code.contains("  ")
      && code.utf8.allSatisfy { $0 >= 0x20 }
  }

  static func ncit(_ code: String) -> Coding { Coding(system: Systems.ncit, code: code) }
}

extension ResourceWriter {
  mutating func concept(_ key: StaticString, _ text: String?, _ codings: [Coding] = []) {
    guard text?.isEmpty == false || !codings.isEmpty else { return }
    json.key(key)
    concept(text, codings)
  }

  /// A list with just this concept.
  mutating func concepts(_ key: StaticString, _ text: String?, _ codings: [Coding] = []) {
    guard text?.isEmpty == false || !codings.isEmpty else { return }
    array(key) { $0.concept(text, codings) }
  }

  mutating func concept(_ text: String?, _ codings: [Coding]) {
    object { writer in
      writer.write(codings)
      writer.text("text", text)
    }
  }

  mutating func write(_ codings: [Coding]) {
    let codings = codings.filter(\.isValid)
    guard !codings.isEmpty else { return }
    array("coding") { writer in
      for coding in codings { writer.object { $0.members(of: coding) } }
    }
  }

  mutating func members(of coding: Coding) {
    text("system", coding.system)
    text("version", coding.version)
    text("code", coding.code)
    text("display", coding.display)
  }

  /// The digits stay as collected (R4, datatype decimal); units are UCUM where they are known there.
  mutating func quantity(_ key: StaticString, _ quantity: Quantity?) {
    guard let quantity else { return }
    json.key(key)
    self.quantity(quantity.best.number, quantity.best.unit)
  }

  mutating func quantity(_ number: DecimalNumber, _ unit: String?) {
    object { writer in
      writer.json.key("value")
      writer.json.number(number.digits)
      guard let unit else { return }
      writer.text("unit", unit)
      guard let code = UCUM.code(for: unit) else { return }
      writer.text("system", Systems.ucum)
      writer.text("code", code)
    }
  }
}

extension Coded {
  /// Codings of dictionaries that have a system in FHIR.
  var codings: [Coding] {
    guard let code, let system = Systems.url(named: system) else { return [] }
    if system == Systems.meddra, !Self.isMedDRA(code) { return [] }
    return [Coding(system: system, version: version, code: code, display: decode)]
  }

  private static func isMedDRA(_ code: String) -> Bool {
    code.utf8.count == 8 && code.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }
}

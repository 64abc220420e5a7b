import ClinicalModel

/// What R4 has no element for, under `<base>/StructureDefinition/<name>`.
struct Extension {
  enum Value {
    case text(String)
    case flag(Bool)
    case integer(Int)
    case date(PartialDate)
    case quantity(Quantity)
    case reference(String)
    case concept(String?, [Coding])
    case parts([Extension])
  }

  let name: String
  let value: Value

  static func text(_ name: String, _ value: String?) -> Extension? {
    value.flatMap { $0.isEmpty ? nil : Extension(name: name, value: .text($0)) }
  }

  static func flag(_ name: String, _ value: Bool?) -> Extension? {
    value.map { Extension(name: name, value: .flag($0)) }
  }

  static func integer(_ name: String, _ value: Int?) -> Extension? {
    value.map { Extension(name: name, value: .integer($0)) }
  }

  static func date(_ name: String, _ value: PartialDate?) -> Extension? {
    value.flatMap { $0.year == nil ? nil : Extension(name: name, value: .date($0)) }
  }

  static func quantity(_ name: String, _ value: Quantity?) -> Extension? {
    value.map { Extension(name: name, value: .quantity($0)) }
  }

  static func concept(_ name: String, _ text: String?, _ codings: [Coding] = []) -> Extension? {
    guard text?.isEmpty == false || !codings.isEmpty else { return nil }
    return Extension(name: name, value: .concept(text, codings))
  }

  static func coded(_ name: String, _ value: Coded?) -> Extension? {
    value.flatMap { concept(name, $0.text, $0.codings) }
  }

  static func parts(_ name: String, _ parts: [Extension?]) -> Extension? {
    let known = parts.compactMap { $0 }
    return known.isEmpty ? nil : Extension(name: name, value: .parts(known))
  }

  /// The adverse events that led to something: no element of R4 for reasons refers to any.
  static func events(
    _ numbers: [String], _ term: String?, _ context: SubjectContext
  ) -> [Extension?] {
    numbers.flatMap { number -> [Extension?] in
      let references = context.events(numbered: number)
      return references.isEmpty
        ? [.text("adverse-event", number)]
        : references.map { Extension(name: "adverse-event", value: .reference($0)) }
    } + [.text("event-term", term)]
  }

  /// What a record carries beyond its own fields.
  static func common(_ record: some ClinicalRecord) -> [Extension?] {
    [.text("epoch", record.epoch)] + qualifiers(record.qualifiers)
  }

  static func qualifiers(_ qualifiers: [Qualifier]) -> [Extension?] {
    qualifiers.map { qualifier in
      .parts(
        "qualifier",
        [
          .text("name", qualifier.name), .text("label", qualifier.label),
          .text("value", qualifier.value), .text("evaluator", qualifier.evaluator),
        ])
    }
  }
}

extension ResourceWriter {
  mutating func extensions(_ list: [Extension?]) {
    let known = list.compactMap { $0 }
    guard !known.isEmpty else { return }
    array("extension") { writer in
      for item in known { writer.write(item, under: "\(writer.base)/StructureDefinition/") }
    }
  }

  /// Parts of a complex extension are known by their bare names.
  private mutating func write(_ item: Extension, under prefix: String) {
    object { writer in
      writer.text("url", prefix + item.name)
      writer.writeValue(item.value)
    }
  }

  private mutating func writeValue(_ value: Extension.Value) {
    switch value {
    case .text(let value): text("valueString", value)
    case .flag(let value): flag("valueBoolean", value)
    case .integer(let value): integer("valueInteger", value)
    case .date(let value): dateTime("valueDateTime", value)
    case .quantity(let value): quantity("valueQuantity", value)
    case .reference(let value): object("valueReference") { $0.text("reference", value) }
    case .concept(let text, let codings): concept("valueCodeableConcept", text, codings)
    case .parts(let parts):
      array("extension") { writer in
        for part in parts { writer.write(part, under: "") }
      }
    }
  }
}

import ClinicalModel

// The values that are objects in the stream, as records, so that the decoder reads them as such.

struct QuantityFields: Record {
  var number: DecimalNumber?
  var unit: String?
  var standardNumber: DecimalNumber?
  var standardUnit: String?

  mutating func visitFields(_ visitor: inout some FieldVisitor) {
    visitor.number("number", &number)
    visitor.text("unit", &unit)
    visitor.number("standardNumber", &standardNumber)
    visitor.text("standardUnit", &standardUnit)
  }
}

struct CodedFields: Record {
  var value = Coded()

  mutating func visitFields(_ visitor: inout some FieldVisitor) {
    visitor.text("verbatim", &value.verbatim)
    visitor.text("code", &value.code)
    visitor.text("decode", &value.decode)
    visitor.text("system", &value.system)
    visitor.text("version", &value.version)
  }
}

struct ProvenanceFields: Record {
  var file: String?
  var line: Int?
  var value = Provenance(file: "", line: 0)

  mutating func visitFields(_ visitor: inout some FieldVisitor) {
    visitor.text("file", &file)
    visitor.integer("line", &line)
    visitor.text("subject", &value.subject)
    visitor.text("event", &value.event)
    visitor.text("eventRepeat", &value.eventRepeat)
    visitor.text("form", &value.form)
    visitor.text("formRepeat", &value.formRepeat)
    visitor.text("group", &value.group)
    visitor.text("groupRepeat", &value.groupRepeat)
  }
}

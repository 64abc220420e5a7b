import ClinicalModel
import Testing

@testable import StudyMapping

@Suite struct SchemaTests {
  @Test func theSchemaFileIsWhatTheModelSays() throws {
    try Repository.expect("mappings/clinpipe-mapping.schema.json", toBe: MappingSchema.json())
  }

  @Test func everyFieldHasItsMeaning() {
    for kind in RecordKind.all {
      for field in kind.fields where !field.name.isEmpty {
        #expect(
          FieldMeanings.meaning(of: field.name, in: kind.name) != nil, "\(kind.name) \(field.name)")
      }
    }
    expectMeanings(of: FieldSchema.of(Study.self), in: "study")
  }

  private func expectMeanings(of fields: [FieldSchema], in section: String) {
    for field in fields {
      #expect(FieldMeanings.meaning(of: field.name, in: section) != nil, "\(section) \(field.name)")
      if case .list(let nested) = field.type { expectMeanings(of: nested, in: field.name) }
    }
  }

  @Test func everyKeyOfTheLanguageIsInTheSchema() {
    let schema = String(decoding: MappingSchema.json(), as: UTF8.self)
    for key in StudyMapping.topKeys + ExpressionCompiler.valueKeys {
      #expect(schema.contains("\"\(key)\": {"), "\(key)")
    }
  }
}

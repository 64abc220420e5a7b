import FHIRWriter
import SDTMStandard
import SDTMTabulation
import Testing

@testable import StudyMapping

/// The tables of destinations against the model and the standard.
@Suite struct DestinationTests {
  /// Fields that the FHIR writer does not write yet.
  private static let notWritten = [
    "subject collectionDate", "dose cycleDerived", "dose dayDerived", "response cycleDerived",
    "response dayDerived", "adverseEvent cycleDerived", "adverseEvent expectedDerived",
    "answer cycleDerived", "answer dayDerived", "measurement cycleDerived",
    "measurement dayDerived",
  ]

  @Test func everyFieldOfTheModelHasItsElement() {
    for kind in RecordKind.all {
      let elements = FieldElements.resources[kind.name]?.elements ?? [:]
      for name in names(of: kind.fields) {
        let isWritten = !Self.notWritten.contains("\(kind.name) \(name)")
        #expect((elements[name] != nil) == isWritten, "\(kind.name) \(name)")
      }
      for name in elements.keys {
        #expect(names(of: kind.fields).contains(name), "\(kind.name) has no \(name)")
      }
    }
  }

  @Test func everyVariableExists() throws {
    for (kind, domain) in FieldPlaces.domains.flatMap({ kind, all in all.map { (kind, $0) } }) {
      let fields = names(of: try #require(RecordKind.named(kind)).fields)
      let definition = try #require(SDTMStandard.domains.first { $0.name == domain.name })
      for (field, places) in domain.places {
        #expect(fields.contains(field), "\(kind) has no \(field)")
        for place in places where !place.hasPrefix("+") {
          let name = place.hasSuffix("n") ? place.dropLast() + "1" : place
          #expect(definition.index(of: name) != nil, "\(place)")
        }
      }
    }
  }

  /// Fields that take values, those of lists with the name of the list.
  private func names(of fields: [FieldSchema]) -> [String] {
    fields.filter { !$0.name.isEmpty && $0.name != "qualifiers" }.flatMap { field -> [String] in
      guard case .list(let nested) = field.type, let shape = NestedShape[field.name] else {
        return [field.name]
      }
      return nested.map(\.name).filter { shape.constants[$0] == nil }
        .map { "\(field.name).\($0)" }
    }
  }
}

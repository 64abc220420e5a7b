import ClinicalModel
import SDTMTabulation
import Testing

/// The table of `FieldPlaces` against what the tabulation writes.
@Suite struct FieldPlacesTests {
  @Test func eachFieldGoesWhereTheTableSays() throws {
    for (kind, domains) in FieldPlaces.domains {
      for domain in domains { try eachFieldOf(kind, goesInto: domain) }
    }
  }

  private func eachFieldOf(_ kind: String, goesInto domain: FieldPlaces.Domain) throws {
    for (field, places) in domain.places {
      let changed = try changes(kind, domain.name, field)
      for place in places where place != "USUBJID" {
        #expect(changed.contains { matches($0, place) }, "\(kind) \(field) \(place): \(changed)")
      }
    }
  }

  private func matches(_ name: String, _ place: String) -> Bool {
    guard place.hasSuffix("n") else { return name == place }
    return name.hasPrefix(place.dropLast()) && name.last!.isNumber
  }

  /// Variables that differ when the field is set, and with a `+` new qualifiers.
  private func changes(_ kind: String, _ domain: String, _ field: String) throws -> Set<String> {
    let name = String(field.prefix { $0 != "." })
    let before = try tabulated(kind, in: domain, setting: nil)
    let after = try tabulated(kind, in: domain, setting: name)
    var changed: Set<String> = []
    for (index, row) in after[domain].enumerated() {
      let old = index < before[domain].count ? before[domain][index] : [:]
      changed.formUnion(row.filter { old[$0.key] != $0.value }.map(\.key))
    }
    let names = { (all: Tabulated) in Set(all["SUPP" + domain].compactMap { $0["QNAM"] }) }
    changed.formUnion(names(after).subtracting(names(before)).map { "+" + $0 })
    return changed
  }

  private func text(for field: String, in domain: String) -> String {
    switch field {
    // Another clinical classification stays in RS.
    case "instrument" where domain == "RS": "AJCC V8"
    // Too long for --TEST.
    case "question", "name": "How many other values were there in all?!?"
    default: "OTHER VALUE"
    }
  }

  private func tabulated(
    _ kind: String, in domain: String, setting field: String?
  ) throws -> Tabulated {
    var subject = sampleSubject()
    func set<R: Record>(_ record: R) throws -> R {
      var record = record
      guard let field else { return record }
      var filler = OneField(field, text: text(for: field, in: domain))
      record.visitFields(&filler)
      try #require(filler.found, "\(kind) has no \(field)")
      return record
    }
    switch kind {
    case "subject":
      // As little as possible, so that every field shows.
      subject.armNullReason = field == "armNullReason" ? .screenFailure : nil
      if field == "armNullReason" { (subject.plannedArm, subject.actualArm) = (nil, nil) }
      (subject.age, subject.enrolmentRoute) = (nil, nil)
      subject.died = nil
      subject.deathDate = nil
      subject = try set(subject)
    case "dose":
      var dose = Dose()
      if domain == "EC" {
        dose.status = .given
        dose.plannedAmount = Quantity(DecimalNumber(10))
      }
      subject.doses = [try set(dose)]
    case "adverseEvent":
      var event = AdverseEvent()
      event.term = "Cough"
      subject.adverseEvents = [try set(event)]
    case "answer":
      var answer = Answer()
      answer.instrument = domain == "RS" ? "ECOG" : nil
      answer.answer = field == "notDoneReason" ? nil : "Yes"
      subject.answers = [try set(answer)]
    case "measurement":
      var measurement = Measurement()
      measurement.category = domain == "VS" ? .vitalSign : .laboratory
      subject.measurements = [try set(measurement)]
    default: subject.responses = [try set(Response())]
    }
    return try Tabulated([subject])
  }
}

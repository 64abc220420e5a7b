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
    let values = { (all: Tabulated, name: String) in all[domain].map { $0[name] } }
    var changed = Set(after[domain].flatMap(\.keys))
    changed = changed.filter { values(before, $0) != values(after, $0) }
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
    case "visit":
      subject.visits = [try set(Visit())]
    case "response":
      subject.responses = [try set(Response())]
    case "medication":
      var medication = Medication()
      medication.name = "Aciclovir"
      subject.medications = [try set(medication)]
    case "priorTherapy":
      // A regimen stands elsewhere beside a drug.
      var oneDrug = PriorTherapy()
      oneDrug.drug = "Bortezomib"
      subject.priorTherapies = [try set(PriorTherapy()), try set(oneDrug)]
    case "procedure":
      var procedure = Procedure()
      procedure.term = "Kyphoplasty"
      subject.procedures = [try set(procedure)]
    case "healthcareUse":
      var use = HealthcareUse()
      use.kind = "Home visit"
      subject.healthcareUses = [try set(use)]
    case "history":
      var history = MedicalHistory()
      history.term = "Hypertension"
      // A diagnosis stands elsewhere beside a start.
      var begun = history
      begun.start = date("2011-11-11")
      subject.histories = [try set(history), try set(begun)]
    case "disposition":
      var disposition = Disposition()
      disposition.term = field == "verbatim" ? nil : "OTHER"
      subject.dispositions = [try set(disposition)]
    case "eligibility": subject.eligibilities = [try set(exception(changing: field))]
    case "deviation": subject.deviations = [try set(Deviation())]
    case "comment":
      subject.comments = [try set(Comment())]
      if field == "text" { subject.comments[0].text = String(repeating: "long text ", count: 30) }
    case "answer":
      var answer = Answer()
      answer.instrument = domain == "RS" ? "ECOG" : nil
      answer.answer = field == "notDoneReason" ? nil : "Yes"
      subject.answers = [try set(answer)]
    case "measurement":
      var measurement = Measurement()
      measurement.category = domain == "VS" ? .vitalSign : .laboratory
      subject.measurements = [try set(measurement)]
    default: Issue.record("no record of kind \(kind)")
    }
    return try Tabulated([subject])
  }

  /// A criterion that is an exception when the field is set.
  private func exception(changing field: String?) -> Eligibility {
    var criterion = Eligibility()
    criterion.category = field == "met" ? .exclusion : .inclusion
    criterion.met = field == "met" ? nil : field == "category"
    return criterion
  }
}

import ClinicalModel
import FHIRWriter
import Glibc
import JSONFormat
import Testing

@Suite struct FHIRWriterTests {
  private func lines(_ subjects: [Subject] = [sampleSubject("0001")]) -> [String] {
    String(decoding: written(.ndjson, subjects), as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }

  private func resources(_ type: String) -> [String] {
    lines().filter { $0.hasPrefix("{\"resourceType\":\"\(type)\"") }
  }

  @Test func everyLineIsOneResourceWithAnIdOfItsOwn() throws {
    var ids = Set<String>()
    for line in lines([sampleSubject("0001"), sampleSubject("0002")]) {
      let document = try JSONDocument(parsing: Array(line.utf8))
      let type = document.text(of: try #require(document.member("resourceType", of: 0)))
      let id = document.text(of: try #require(document.member("id", of: 0)))
      #expect(ids.insert("\(type)/\(id)").inserted)
      #expect(id.utf8.count <= 64)
      #expect(
        id.utf8.allSatisfy {
          Character(Unicode.Scalar($0)).isLetter || "0123456789-.".utf8.contains($0)
        })
    }
    #expect(ids.count > 40)
  }

  @Test func aBundleIsOneDocumentHoweverItIsJoined() throws {
    let subjects = [sampleSubject("0001"), sampleSubject("0002")]
    let document = try JSONDocument(parsing: written(.bundle, subjects))
    let entries = try #require(document.member("entry", of: 0))
    var entry = entries + 1
    var count = 0
    while entry < document.nodes[entries].next {
      let url = document.text(of: try #require(document.member("fullUrl", of: entry)))
      #expect(url.hasPrefix(FHIRTranslator.defaultBase + "/"))
      count += 1
      entry = document.nodes[entry].next
    }
    #expect(count == lines(subjects).count)
    #expect(throws: Never.self) { try JSONDocument(parsing: written(.bundle, [])) }
  }

  @Test func digitsStayAsCollected() {
    let text = lines().joined()
    #expect(text.contains("\"dose\":{\"value\":56.50,\"unit\":\"mg\""))
    #expect(text.contains("\"valueQuantity\":{\"value\":61.50,"))
    #expect(text.contains("\"valueDecimal\":80.0"))
    #expect(text.contains("\"dose\":{\"value\":0.5,\"unit\":\"SPOON\"}"))
  }

  @Test func localTimesGoOutAsDates() {
    let doses = resources("MedicationAdministration")
    #expect(doses.count == 5)
    #expect(
      doses.joined().contains(
        "\"effectivePeriod\":{\"start\":\"2024-01-08\",\"end\":\"2024-01-08\"}"))
    #expect(doses.joined().contains("{\"start\":\"2024-01-09\",\"end\":\"2024-01-09\"}"))
    #expect(doses.joined().contains("{\"start\":\"2024-02\",\"end\":\"2024-02\"}"))
    #expect(doses.filter { $0.contains("\"status\":\"not-done\",\"statusReason\"") }.count == 1)
    #expect(doses.filter { $0.contains("data-absent-reason") }.count == 1)
  }

  @Test func adverseEventsKeepWhatR4HasNoElementFor() throws {
    let event = try #require(resources("AdverseEvent").first { $0.contains("10016288") })
    for part in [
      "seriousness-criterion", "C83052", "C84266", "\"code\":\"serious\"", "발열성 호중구감소증",
      "toxicity-grade\",\"valueString\":\"3\"", "expected\",\"valueBoolean\":true",
      "Medication/KRD-HOME-", "C53258", "\"code\":\"resolvedWithSequelae\"", "DRUG INTERRUPTED",
    ] { #expect(event.contains(part), "\(part)") }
  }

  /// By reference where the event is there, else by the number that was collected.
  @Test func whatAnEventLedToPointsToIt() throws {
    var subject = Subject()
    (subject.id, subject.uniqueID) = ("1", "S-1")
    subject.adverseEvents = [AdverseEvent(), AdverseEvent()]
    subject.adverseEvents[0].identifier = "6"
    subject.adverseEvents[1].identifier = "7"
    subject.healthcareUses = [HealthcareUse()]
    subject.healthcareUses[0].events = ["7", "8"]
    let stay = try #require(lines([subject]).first { $0.contains("\"Encounter\"") })
    let url = "\"url\":\"\(FHIRTranslator.defaultBase)/StructureDefinition/adverse-event\""
    #expect(stay.contains("{\(url),\"valueReference\":{\"reference\":\"AdverseEvent/S-1-ae-2\"}}"))
    #expect(stay.contains("{\(url),\"valueString\":\"8\"}"))
  }

  @Test func responsesAreCoded() {
    let best = resources("Observation").filter { $0.contains("Best overall response") }
    #expect(best.count == 1)
    #expect(best[0].contains("97509-4"))
    #expect(best[0].contains("C123618"))
    #expect(best[0].contains("\"effectiveDateTime\":\"2024-03-01\""))
  }

  @Test func whoDeclinedIsAPatientWithoutDoses() {
    var subject = Subject()
    (subject.id, subject.consented) = ("0099", false)
    let text = lines([subject]).suffix(2).joined()
    #expect(text.contains("\"resourceType\":\"Patient\""))
    #expect(text.contains("\"status\":\"not-registered\""))
  }

  @Test func textsThatFHIRRefuses() {
    var subject = Subject()
    subject.id = "a/b_c 한"
    var measurement = Measurement()
    (measurement.code, measurement.name) = ("two  spaces", "bell \u{7}\nand line")
    subject.measurements = [measurement]
    let text = lines([subject]).suffix(3).joined()
    #expect(text.contains("bell  \\nand line"))
    #expect(!text.contains("two  spaces"))
    #expect(text.contains("\"id\":\"KRD-HOME-"))
  }

  @Test func linesKnowTheirType() {
    let bytes = written(.ndjson, [sampleSubject("0001")])
    var counts: [String: Int] = [:]
    var total = 0
    FHIRTranslator.forEachLine(of: bytes) { type, line in
      counts[FHIRTranslator.resourceTypes[type], default: 0] += 1
      total += line.count
    }
    #expect(total == bytes.count)
    #expect(counts["Patient"] == 1)
    #expect(counts["MedicationAdministration"] == 5)
    #expect(counts["ResearchSubject"] == 1)
    #expect(counts["Medication"] == 1)
    #expect(counts.values.reduce(0, +) == lines().count)
  }

  /// Writes what an independent validator can look at.
  @Test(.enabled(if: getenv("FHIR_OUT") != nil)) func writesFilesForAValidator() {
    let folder = String(cString: getenv("FHIR_OUT"))
    var declined = Subject()
    (declined.id, declined.consented) = ("환자 99", false)
    let subjects = [sampleSubject("0001"), sampleSubject("0002"), declined]
    var files = ["out.json": written(.bundle, subjects)]
    FHIRTranslator.forEachLine(of: written(.ndjson, subjects)) { type, line in
      files["\(FHIRTranslator.resourceTypes[type]).ndjson", default: []] += line
    }
    for (name, bytes) in files {
      let file = fopen("\(folder)/\(name)", "w")!
      fwrite(bytes, 1, bytes.count, file)
      fclose(file)
    }
  }
}

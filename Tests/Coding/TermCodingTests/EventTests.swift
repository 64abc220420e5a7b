import ClinicalModel
import Diagnostics
import DictionaryReader
import Testing

@testable import TermCoding

@Suite struct EventTests {
  @Test func anExactTermFillsEveryLevel() throws {
    let outcome = Outcome(try Coding(medDRA: medDRA()), event("TIRED "))
    let event = outcome.event
    #expect(
      event.lowestLevelTerm
        == Coded(code: "99000001", decode: "Tired", system: "MedDRA", version: "99.1"))
    #expect(event.preferredTerm?.decode == "Fatigue")
    #expect(event.highLevelTerm?.code == "99200001")
    #expect(event.highLevelGroupTerm?.decode == "Groups")
    #expect(event.bodySystem?.code == "99400001")
    #expect(event.term == "TIRED ")
    #expect(outcome.worklist.counts[.dictionary] == 1)
    #expect(outcome.findings.isEmpty && outcome.worklist.openCount == 0)
  }

  @Test func theVerbatimIsTriedAfterTheTerm() throws {
    let coding = try Coding(medDRA: medDRA())
    #expect(Outcome(coding, event("tyred", verbatim: "tired")).codes[0] == "99000001")
    #expect(Outcome(coding, event(nil, verbatim: "tired")).codes[0] == "99000001")
    #expect(Outcome(coding, event("low platelets", verbatim: "tired")).codes[0] == "99000003")
  }

  @Test func aTermThatIsNotCurrentIsToldAndNotTaken() throws {
    let outcome = Outcome(try Coding(medDRA: medDRA()), event("weary"))
    #expect(outcome.codes == [nil, nil])
    #expect(outcome.findings.map(\.code) == [.termNotCurrent])
    #expect(outcome.findings[0].message.contains("99100001 \"Fatigue\""))
    #expect(outcome.findings[0].location.line == 7)
    #expect(outcome.worklist.openCount == 1)
  }

  @Test func aWordOfTheStudysOwnIsCodedByItsName() throws {
    let coding = try Coding(medDRA: medDRA())
    let own = Outcome(coding, event("BP 170/95", word: Coded(decode: "fatigue")))
    #expect(own.codes == ["99100001", "99100001"])
    let lower = Outcome(coding, event("tired", word: Coded(decode: "Fatigue")))
    #expect(lower.codes == ["99000001", "99100001"])
    let other = Outcome(coding, event("low platelets", word: Coded(decode: "Fatigue")))
    #expect(other.codes == ["99100001", "99100001"])
  }

  @Test func aWordThatMedDRADoesNotHaveStaysVerbatim() throws {
    let outcome = Outcome(
      try Coding(medDRA: medDRA()), event("tired", word: Coded(decode: "Sleepy")))
    #expect(outcome.event.preferredTerm?.decode == "Fatigue")
    #expect(outcome.event.preferredTerm?.verbatim == "Sleepy")
  }

  @Test func historyIsCodedAsEventsAre() throws {
    let outcome = Outcome(try Coding(medDRA: medDRA())) { subject in
      subject.histories = [MedicalHistory(), MedicalHistory()]
      subject.histories[0].term = "few platelets"
      subject.histories[1].verbatim = "gout"
    }
    #expect(outcome.subject.histories[0].highLevelTerm?.decode == "Signs")
    #expect(outcome.subject.histories[0].lowestLevelTerm?.code == "99100002")
    #expect(outcome.worklist.entries.keys.map(\.kind) == [.history])
  }

  @Test func codingAgainChangesNothing() throws {
    let coding = try Coding(medDRA: medDRA())
    let once = Outcome(coding, event("tired", word: Coded(decode: "Sleepy")))
    let twice = Outcome(coding, once.event)
    #expect(twice.event.preferredTerm == once.event.preferredTerm)
    #expect(twice.findings.isEmpty)
    #expect(twice.worklist.counts[.site] == 1)
  }
}

/// Codes that the site brought along.
@Suite struct SiteCodeTests {
  private func outcome(
    _ lowest: Coded?, _ preferred: Coded?, siteVersion: String? = nil,
    _ more: (inout AdverseEvent) -> Void = { _ in }
  ) throws -> Outcome {
    var event = event("as reported")
    event.lowestLevelTerm = lowest
    event.preferredTerm = preferred
    more(&event)
    return Outcome(try Coding(medDRA: medDRA(), siteVersion: siteVersion), event)
  }

  @Test func rightCodesStayAndAreCompleted() throws {
    let outcome = try outcome(Coded(code: "99000001", decode: "Tired"), nil)
    #expect(outcome.findings.isEmpty)
    #expect(outcome.event.preferredTerm?.code == "99100001")
    #expect(outcome.event.bodySystem?.decode == "General")
    #expect(outcome.worklist.counts[.site] == 1)
  }

  @Test func unknownCodesAreToldWithTheRightOne() throws {
    let outcome = try outcome(Coded(code: "99000008", decode: "Tired", system: "MedDRA"), nil)
    #expect(outcome.findings.map(\.code) == [.dictionaryCodeUnknown])
    #expect(outcome.findings[0].severity == .error)
    #expect(outcome.findings[0].message.contains("\"Tired\" is 99000001"))
    #expect(outcome.codes == ["99000008", nil])
    let near = try self.outcome(nil, Coded(code: "99100009", decode: "Fatique"))
    #expect(near.findings[0].message.contains("nearest is 99100001 \"Fatigue\""))
  }

  @Test func anotherNameIsToldWithTheRightOne() throws {
    let outcome = try outcome(
      Coded(code: "99000001", decode: "Sleepy"), Coded(code: "99100002", decode: "Few platelets"))
    #expect(outcome.findings.map(\.code) == [.dictionaryNameDiffers, .dictionaryNameDiffers])
    #expect(outcome.findings[0].message.contains("99000001 \"Tired\", and not 99000001 \"Sleepy\""))
    #expect(outcome.findings[1].message.contains("of \"Tired\" is 99100001 \"Fatigue\""))
    #expect(outcome.event.lowestLevelTerm?.decode == "Sleepy")
  }

  @Test func aPathThatIsNotThePrimaryOneIsTold() throws {
    let outcome = try outcome(nil, Coded(code: "99100001")) {
      $0.bodySystem = Coded(code: "99400009", decode: "Other")
    }
    #expect(outcome.findings.map(\.code) == [.dictionaryNameDiffers])
    #expect(outcome.findings[0].message.contains("system organ class"))
    #expect(outcome.event.bodySystem?.code == "99400009")
  }

  @Test func anotherReleaseIsToldAndNotChecked() throws {
    let outcome = try outcome(Coded(code: "11111111", system: "MedDRA", version: "98.0"), nil)
    #expect(outcome.findings.map(\.code) == [.dictionaryVersionDiffers])
    #expect(outcome.event.bodySystem == nil)
  }

  @Test func theStudysReleaseIsToldOnceForAll() throws {
    let outcome = try outcome(Coded(code: "11111111", system: "MedDRA"), nil, siteVersion: "98.0")
    #expect(outcome.findings.isEmpty)
    #expect(outcome.event.lowestLevelTerm?.version == "98.0")
    let coding = try Coding(medDRA: medDRA(), siteVersion: "98.0")
    #expect(coding.findings.map(\.code) == [.dictionaryVersionDiffers])
    #expect(try Coding(medDRA: medDRA(), siteVersion: "99.1").findings.isEmpty)
  }

  @Test func codesOfAnotherSystemAreNone() throws {
    let outcome = try outcome(nil, Coded(code: "99100002", decode: "Fatigue", system: "CL.WORDS"))
    #expect(outcome.codes == ["99100001", "99100001"])
  }
}

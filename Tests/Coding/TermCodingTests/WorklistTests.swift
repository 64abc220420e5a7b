import ClinicalModel
import Diagnostics
import DictionaryReader
import Testing

@testable import TermCoding

@Suite struct WorklistTests {
  private func subject(_ terms: String...) -> Subject {
    var subject = Subject()
    subject.adverseEvents = terms.map { event($0) }
    return subject
  }

  /// The worklists of runs over these subjects, one part each, added up.
  private func worklist(_ coding: Coding, _ subjects: Subject...) -> Worklist {
    var whole = Worklist()
    for var subject in subjects {
      var part = Worklist()
      var findings: [Finding] = []
      SubjectCoder(coding).code(&subject, findings: &findings, worklist: &part)
      whole.add(part)
    }
    return whole
  }

  @Test func termsAreCountedWithAnExampleAndProposals() throws {
    let coding = try Coding(medDRA: medDRA())
    let list = worklist(
      coding, subject("Fatiqe", "FATIQE", "itch"), subject("tired"), subject("fatiqe "))
    #expect(list.counts[.waiting] == 4 && list.counts[.dictionary] == 1)
    let rows = list.rows(coding)
    #expect(rows.map { $0[1] } == ["Fatiqe", "itch"])
    #expect(rows[0][3...5] == ["3", "2", "ae.csv:7"])
    #expect(rows[0][6]?.hasPrefix("99100001 Fatigue (") == true)
    #expect(rows[1][6] == nil)
    #expect(rows.allSatisfy { $0.count == CodingFile.columns.count })
  }

  @Test func aTermThatIsNotCurrentProposesItsPreferredTerm() throws {
    let coding = try Coding(medDRA: medDRA())
    let row = worklist(coding, subject("weary")).rows(coding)[0]
    #expect(row[6] == "99100001 Fatigue (its preferred term)")
  }

  @Test func whatACoderDecidedIsTakenAndKept() throws {
    let coding = try Coding(
      medDRA: medDRA(),
      rows: rows("event,피로,,99000001,,tired\nevent,itch,,,,\nevent,gone,,99100002,,\n"))
    let list = worklist(coding, subject("피로", "피로", "itch"))
    #expect(list.counts[.file] == 2 && list.openCount == 1)
    let written = list.rows(coding)
    #expect(written.map { $0[1] } == ["itch", "gone", "피로"])
    #expect(written.map { $0[3] } == ["1", "0", "2"])
    #expect(written[2].suffix(3) == ["99000001", nil, "tired"])
  }

  @Test func anEnglishTwinIsANameToo() throws {
    let coding = try Coding(medDRA: medDRA(), rows: rows("text,피로,,,,Tired\ntext,비고,,,,remark\n"))
    #expect(coding.english == ["피로": "Tired", "비고": "remark"])
    #expect(worklist(coding, subject("피로")).counts[.file] == 1)
  }

  @Test func aCodersTermIsAsGoodAsItsCode() throws {
    let coding = try Coding(medDRA: medDRA(), rows: rows("event,피로,,,tired,\n"))
    #expect(worklist(coding, subject("피로")).counts[.file] == 1)
  }

  @Test(arguments: [
    (
      "event,a tyred man,,99000009,Tyred,\n",
      "has no code \"99000009\"; nearest is 99000001 \"Tired\""
    ),
    ("event,xyz,,99000004,,\n", "has no code \"99000004\"; did you mean \"99000001\"?"),
    (
      "event,a,,99000002,,\n",
      "\"Weary\" (99000002) is not current in MedDRA 99.1; nearest is its preferred term, 99100001"
    ),
    ("history,a,,,Tyred,\n", "has no term \"Tyred\"; nearest is 99000001 \"Tired\""),
    ("event,a,,99000001,Fatigue,\n", "code 99000001 is \"Tired\", and not \"Fatigue\""),
    ("event,a,,99000001,,\nevent,A,,99100001,,\n", "\"A\" is decided otherwise in"),
  ])
  func wrongRowsAreFaultsWithTheirPlace(_ text: String, _ words: String) throws {
    let fault = try #require(
      #expect(throws: Fault.self) { try Coding(medDRA: medDRA(), rows: rows(text)) })
    #expect(fault.message.contains(words), "\(fault)")
    #expect(fault.location.line == text.split(separator: "\n").count + 1)
    #expect(fault.location.file?.hasSuffix("coding.csv") == true)
  }

  @Test func textsOfOthersWaitInTheSameList() throws {
    let coding = try Coding(rows: rows("text,비고,,,,remark\n"))
    var list = Worklist()
    list.beginSubject()
    list.add(text: "전원", at: Location())
    #expect(list.openCount == 1 && list.counts.total == 0)
    #expect(list.rows(coding).map { $0[1] } == ["전원", "비고"])
  }
}

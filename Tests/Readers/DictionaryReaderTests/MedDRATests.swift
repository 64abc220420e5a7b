import Diagnostics
import Testing

@testable import DictionaryReader

@Suite struct MedDRATests {
  @Test func aTermBringsItsPrimaryPath() throws {
    let path = try #require(try Distribution().load().path(named: "Tired"))
    #expect(path.lowest == MedDRA.Term(code: "99000001", name: "Tired"))
    #expect(path.preferred == MedDRA.Term(code: "99100001", name: "Fatigue"))
    #expect(path.high == MedDRA.Term(code: "99200001", name: "Weakness"))
    #expect(path.group == MedDRA.Term(code: "99300001", name: "General signs"))
    #expect(path.organClass == MedDRA.Term(code: "99400001", name: "General"))
    #expect(path.isCurrent)
  }

  @Test(arguments: ["TIRED", "  tired ", "tired\t"]) func caseAndBlanksDoNotCount(_ term: String)
    throws
  {
    #expect(try Distribution().load().path(named: term)?.lowest.code == "99000001")
  }

  @Test(arguments: ["Tired.", "Ti red", "Tíred", "platelets low", ""])
  func allElseCounts(_ term: String) throws {
    #expect(try Distribution().load().path(named: term) == nil)
  }

  @Test func blanksWithinAreOne() throws {
    #expect(try Distribution().load().path(named: "low \u{A0} platelets") != nil)
    #expect(try Distribution().load().path(named: "lowplatelets") == nil)
  }

  @Test func aTermThatIsNotCurrentSaysSo() throws {
    #expect(try Distribution().load().path(named: "Weary")?.isCurrent == false)
    #expect(try Distribution().load().path(code: "99000002")?.isCurrent == false)
    #expect(try Distribution().load().currentNames.contains("Weary") == false)
  }

  @Test func ofTwoWithOneNameTheCurrentOneCounts() throws {
    for position in [0, 2] {
      let files = Distribution()
      files.files["llt.asc"]!.insert("99000009$TIRED$99100002$$$$$$$N$$", at: position)
      #expect(try files.load().path(named: "tired")?.lowest.code == "99000001")
    }
  }

  @Test func codesAreFoundOnBothLevels() throws {
    let dictionary = try Distribution().load()
    #expect(dictionary.path(code: "99000003")?.preferred.name == "Few platelets")
    #expect(dictionary.path(preferredCode: "99100002")?.lowest.name == "Few platelets")
    #expect(dictionary.path(preferredCode: "99000003") == nil)
    #expect(dictionary.path(code: "9900003") == nil)
  }

  @Test func aPreferredTermWithoutALowestOneOfItsOwnIsFound() throws {
    let files = Distribution()
    files.files["llt.asc"]!.remove(at: 2)
    let path = try #require(try files.load().path(named: "fatigue"))
    #expect(path.lowest == path.preferred)
  }
}

/// What makes a distribution one: names of files, encodings, line ends, the release.
@Suite struct DistributionTests {
  @Test func namesInAnyCaseAndWindowsLines() throws {
    let files = Distribution()
    files.names = { $0.uppercased() }
    files.lineEnd = "\r\n"
    #expect(try files.load().path(named: "tired")?.organClass.name == "General")
  }

  @Test func latinOneAndUTF8() throws {
    let files = Distribution()
    files.files["llt.asc"]!.append("99000010$Müde$99100001$$$$$$$Y$$")
    #expect(try files.load().path(named: "MÜDE") != nil)
    let lines = files.files["llt.asc"]!.map { $0 + "\n" }.joined()
    files.files["llt.asc"] = nil
    files.write("llt.asc", lines.unicodeScalars.map { UInt8($0.value) })
    #expect(try files.load().path(named: "müde")?.lowest.name == "Müde")
    files.files["llt.asc"] = []
  }

  @Test func theReleaseIsStatedInSeveralPlaces() throws {
    let files = Distribution()
    #expect(try files.load().version == "99.1")
    #expect(try files.load(version: "99.1", fallback: "1.0").version == "99.1")
    files.files["meddra_release.asc"] = ["$$"]
    files.files["smq_list.asc"] = ["99800001$List$1$$$$99.2$A$N$"]
    #expect(try files.load().version == "99.2")
    files.files["smq_list.asc"] = [""]
    #expect(try files.load(fallback: "98.0").version == "98.0")
    #expect(try files.load(version: "98.1", fallback: "98.0").version == "98.1")
  }

  @Test func whatIsSaidOfTheReleaseMustBeSo() {
    let files = Distribution()
    let fault = #expect(throws: Fault.self) { try files.load(version: "99.0") }
    #expect(fault?.message.contains("--meddra-version says 99.0, the files say 99.1") == true)
    files.files["meddra_release.asc"] = [""]
    let none = #expect(throws: Fault.self) { try files.load() }
    #expect(none?.status == .wrongUsage)
    #expect(none?.message.contains("--meddra-version") == true)
  }

  @Test func missingFilesAreNamed() {
    let files = Distribution()
    files.files["hlgt.asc"] = nil
    files.files["mdhier.asc"] = nil
    let fault = #expect(throws: Fault.self) { try files.load() }
    #expect(fault?.status == .inputUnreadable)
    #expect(fault?.message.contains("hlgt.asc, mdhier.asc missing") == true)
  }

  /// File, place of the line, what stands there, and what is said.
  @Test(arguments: [
    (
      "llt.asc", 1, "99000002$Weary$99100001$$$$$$N$",
      "11 fields are wanted, a $ behind each; here are 9"
    ),
    ("llt.asc", 1, "99000002$Weary$99100001$$$$$$$N$", "here are 10"),
    (
      "llt.asc", 0, "9900001$Tired$99100001$$$$$$$Y$$", "field 1 is \"9900001\"; a code of 8 digits"
    ),
    ("llt.asc", 2, "99000004$Odd$99100001$$$$$$$?$$", "field 10 is \"?\"; Y or N"),
    ("llt.asc", 2, "99000004$Odd$99100009$$$$$$$Y$$", "pt.asc has no preferred term 99100009"),
    ("llt.asc", 2, "99000001$Odd$99100001$$$$$$$Y$$", "code 99000001 stands here twice"),
    ("llt.asc", 2, "99000004$$99100001$$$$$$$Y$$", "field 2 is empty"),
    ("pt.asc", 1, "99100003$New$$99400001$$$$$$$$", "99100003 has no primary path in mdhier.asc"),
    ("pt.asc", 1, "99100001$Fatigue$$99400001$$$$$$$$", "99100001 stands here twice"),
    ("pt.asc", 0, "99100001$Fatigue$", "here are 2"),
    ("hlt.asc", 0, "99200001$Weakness$", "9 fields are wanted"),
    ("hlgt.asc", 0, "ABC$General$$$$$$$$", "a code of 8 digits"),
    ("soc.asc", 0, "99400001$General$Gen$$$$$$$", "10 fields are wanted"),
    (
      "mdhier.asc", 2, "99100002$99200009$99300002$99400002$F$a$b$c$d$$99400002$Y$",
      "hlt.asc has no code 99200009"
    ),
    (
      "mdhier.asc", 0, "99100001$99200002$99300002$99400002$F$a$b$c$d$$99400001$Y$",
      "99100001 has a second primary path"
    ),
  ])
  func brokenLinesAreFaultsWithTheirPlace(
    _ name: String, _ index: Int, _ line: String, _ words: String
  ) throws {
    let files = Distribution()
    files.files[name]![index] = line
    let fault = try #require(#expect(throws: Fault.self) { try files.load() })
    #expect(fault.message.contains(words), "\(fault)")
    #expect(fault.status == .inputUnparsable)
    #expect(fault.location.file == "\(files.folder)/\(name)")
    let told = words.contains("second") ? 2 : index + 1
    #expect(fault.location.line == told)
  }

  @Test func aReleaseMayAddFields() throws {
    let files = Distribution()
    files.files["llt.asc"] = files.files["llt.asc"]!.map { $0 + "more$" }
    #expect(try files.load().path(named: "tired") != nil)
  }
}

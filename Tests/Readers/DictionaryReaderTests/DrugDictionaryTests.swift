import Diagnostics
import Testing

@testable import DictionaryReader

@Suite struct DrugDictionaryTests {
  private let files = Distribution()

  private func load(_ text: String, _ name: String = "drugs.csv", version: String? = nil) throws
    -> DrugDictionary
  {
    let path = files.write(name, Array(text.utf8))
    defer { files.files[name] = [] }
    return try DrugDictionary.load(path, version: version)
  }

  @Test func namesAndSynonymsLeadToCodes() throws {
    let drugs = try load(
      "code,name,synonyms\nX01AA,Acid blockers,\nX01AA01,fooprazole,Foo; Foocid\n")
    let drug = try #require(drugs.drugs(named: "FOOCID").first)
    #expect(drug.code == "X01AA01")
    #expect(drug.name == "fooprazole")
    #expect(drug.classCode == "X01AA")
    #expect(drug.className == "Acid blockers")
    #expect(drugs.drugs(named: "Acid blockers").isEmpty)
    #expect(drugs.name(ofCode: "x01aa") == "Acid blockers")
  }

  @Test func aDrugMayHaveSeveralCodes() throws {
    let drugs = try load("CODE;Name;Class\nX01AA01;foo;A\nX02BB02;foo;B\nX01AA01;foo;A\n")
    #expect(drugs.drugs(named: "foo").map(\.code) == ["X01AA01", "X02BB02"])
    #expect(drugs.drugs(named: "foo").map(\.className) == ["A", "B"])
  }

  @Test func theVersionIsStatedOrInTheName() throws {
    let text = "code,name\nX01AA01,foo\n"
    #expect(try load(text, "atc-2026.csv").version == "2026")
    #expect(try load(text, "atc-2026.csv", version: "2025").version == "2025")
    #expect(try load(text, "atc1234.csv").version == nil)
  }

  @Test(arguments: [
    ("kode,name\nX01AA01,foo\n", 1, "has no column \"code\"; did you mean \"kode\"?"),
    ("code,name\nX01AA01,foo\nX1AA01,bar\n", 3, "code \"X1AA01\" is none of ATC"),
    ("code,name\nX01AA01,\n", 2, "code X01AA01 has no name"),
    ("code,name\nX01AA,foo\n", 1, "no row has an ATC code of 7 characters"),
    ("code,name\nX01AA01,\"foo\n", 2, "never closed"),
  ])
  func brokenListsAreFaults(_ text: String, _ line: Int, _ words: String) throws {
    let fault = try #require(#expect(throws: Fault.self) { try load(text) })
    #expect(fault.message.contains(words), "\(fault)")
    #expect(fault.location.line == line)
  }
}

@Suite struct CodingFileTests {
  private let files = Distribution()

  private func load(_ text: String) throws -> [CodingFile.Row] {
    let path = files.write("coding.csv", Array(text.utf8))
    files.files["coding.csv"] = []
    return try CodingFile.load(path)
  }

  @Test func rowsThatNobodyFilledInArePassedOver() throws {
    let rows = try load(
      "\u{FEFF}Kind,verbatim,code,term,english\nevent,a,,,\nEvent, b ,99000001,,\n,,,,\ntext,\"c\n\"\"d\"\"\",,,see d\n"
    )
    #expect(rows.map(\.verbatim) == ["b", "c\n\"d\""])
    #expect(rows.map(\.kind) == [.event, .text])
    #expect(rows.map(\.line) == [3, 5])
    #expect(rows[1].english == "see d")
  }

  @Test(arguments: [
    ("kind,code\nevent,1\n", 1, "has no column \"verbatim\""),
    ("kind,verbatim,code\nevnt,a,1\n", 2, "unknown kind \"evnt\"; did you mean \"event\"?"),
    ("kind,verbatim,code\nevent,,1\n", 2, "has no verbatim"),
  ])
  func brokenRowsAreFaults(_ text: String, _ line: Int, _ words: String) throws {
    let fault = try #require(#expect(throws: Fault.self) { try load(text) })
    #expect(fault.message.contains(words), "\(fault)")
    #expect(fault.location.line == line)
  }

  @Test func otherEncodingsAreNotGuessed() throws {
    let path = files.write("coding.csv", Array("kind,verbatim\nevent,".utf8) + [0xC7, 0xC7])
    files.files["coding.csv"] = []
    let fault = try #require(#expect(throws: Fault.self) { try CodingFile.load(path) })
    #expect(fault.message.contains("not UTF-8"))
    #expect(fault.location.line == 2)
  }
}

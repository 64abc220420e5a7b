import ProgramRuns
import Testing

/// What would go into datasets without a word, were it guessed wrongly.
@Suite struct SilenceTests {
  private typealias Item = Workbench.Item

  @Test func aTermThatNobodyKnowsIsNotWritten() throws {
    let drafted = try Workbench.draft([
      "x.xml": Workbench.odm(
        [
          Item(
            name: "DXDAT", question: "Date of diagnosis", type: "date", value: "2020-01-02")
        ], form: "F.MH", title: "Disease history")
    ])
    #expect(drafted.says("# term: {value: TODO}"), "\(drafted.text)")
    #expect(!drafted.says("term: {value: TODO}"))
    #expect(drafted.says("diagnosed: DXDAT"))
  }

  @Test func oneDateInTwoLanguagesIsOneDate() throws {
    let drafted = try Workbench.draft([
      "site-01_eos.csv": "SUBJNO,LASTDT,ENDREAS\n1,2020-01-02,Death\n",
      "site-02_eos.csv": "환자번호,최종관찰일,종료사유\n1,2020-01-02,사망\n",
    ])
    #expect(drafted.says("last-contact: [LASTDT, 최종관찰일]"), "\(drafted.text)")
    #expect(drafted.says("date: [LASTDT, 최종관찰일]"))
  }

  @Test func aCountryIsItsCode() throws {
    let country = Item(
      name: "COUNTRY", question: "Country", codes: [("DEU", "Germany"), ("FRA", "France")],
      value: "DEU")
    let sex = Item(name: "SEX", codes: [("1", "Male"), ("2", "Female")], value: "1")
    let drafted = try Workbench.draft([
      "x.xml": Workbench.odm([sex, country], form: "F.DM", title: "Demographics")
    ])
    #expect(drafted.says("country: {item: COUNTRY, raw: true}"), "\(drafted.text)")
  }

  @Test(arguments: [
    ("LOC.01", true), ("SITE-01", true), ("SE01", false), ("SE-01", false), ("SITE01", false),
    ("1-01", false),
  ])
  func theNumberOfASiteIsTakenOutOfAWordOnly(_ site: String, _ isTaken: Bool) throws {
    let text = Workbench.odm([Item(name: "SEX", value: "M")], form: "F.DM", title: "Demographics")
      .replacing("SubjectKey=\"1\">", with: "SubjectKey=\"1\"><SiteRef LocationOID=\"\(site)\"/>")
    let drafted = try Workbench.draft(["x.xml": text])
    #expect(drafted.text.contains("capture:") == isTaken, "\(drafted.text)")
  }

  @Test func numbersThatBeginWithTheSiteAreUnique() throws {
    let text = Workbench.odm([Item(name: "SEX", value: "M")], form: "F.DM", title: "Demographics")
    for (key, begins) in [("SE01-001", true), ("001", false)] {
      let export = text.replacing(
        "SubjectKey=\"1\">", with: "SubjectKey=\"\(key)\"><SiteRef LocationOID=\"SE01\"/>")
      let drafted = try Workbench.draft(["x.xml": export])
      #expect(drafted.says("identity: \"{study}-{subject}\"") == begins, "\(drafted.text)")
    }
  }

  @Test func numbersThatStandForNoneAreSaid() throws {
    let drafted = try Workbench.draft([
      "vs.csv": "SUBJNO,WEIGHT_KG,PULSE\n1,61.5,9999\n2,-99,70\n3,70,88\n",
      "labs.csv": "SUBJNO,PLT\n1,999\n2,450\n",
    ])
    #expect(
      drafted.text.contains("unknown: [-99, 9999]}")
        || drafted.text.contains("unknown: [9999, -99]}"),
      "\(drafted.text)")
    #expect(drafted.text.contains("TODO whether"))
  }

  @Test func armsAreAskedFor() throws {
    #expect(try Workbench.draft(["x.csv": "A,B\n1,2\n"]).says("# arms: TODO"))
  }
}

import ProgramRuns
import Testing

/// Which kind of record a form becomes, and which of its items fill what.
@Suite struct FormTests {
  private typealias Item = Workbench.Item
  private static let yesNo = [("1", "Yes"), ("2", "No")]

  @Test func prefixesOfVendorsAreNoMatter() throws {
    for prefix in ["AE", "I_AE_", "IT.AE.", "F_ADR_V1_"] {
      let drafted = try Workbench.draft([
        "x.xml": Workbench.odm([
          Item(name: "\(prefix)TERM", value: "Cough"),
          Item(name: "\(prefix)STDAT", type: "date", value: "2020-01-02"),
          Item(
            name: "\(prefix)OUT", codes: [("1", "Recovered"), ("2", "Not recovered")], value: "2"),
        ])
      ])
      #expect(drafted.says("term: \(prefix)TERM"), "\(drafted.text)")
      #expect(drafted.says("start: \(prefix)STDAT"))
      #expect(drafted.says("outcome: {item: \(prefix)OUT, codes: outcome}"))
      #expect(drafted.text.contains("2: NOT RECOVERED/NOT RESOLVED"))
    }
  }

  @Test func questionsAreReadWhereNamesSayNothing() throws {
    let drafted = try Workbench.draft([
      "x.xml": Workbench.odm(
        [
          Item(name: "Q100", question: "Date of birth", type: "date", value: "1950-01-02"),
          Item(
            name: "Q101", question: "Gender", codes: [("1", "Male"), ("2", "Female")], value: "1"),
          Item(name: "Q102", question: "Favourite colour", value: "blue"),
        ], title: "Demographics")
    ])
    #expect(drafted.says("birth-date: Q100"), "\(drafted.text)")
    #expect(drafted.says("sex: {item: Q101, codes: sex}"))
    #expect(drafted.text.contains("#   - {name: Q102, label: Favourite colour, item: Q102}"))
    #expect(drafted.items == 3 && drafted.recognised == 2)
  }

  @Test func aFieldTakesOnlyWhatItsValuesCanBe() throws {
    let drafted = try Workbench.draft([
      "x.xml": Workbench.odm([
        Item(name: "AETERM", value: "Cough"),
        Item(name: "AESTDAT", question: "Start", type: "text", value: "after lunch"),
        Item(name: "AESER", question: "Serious", value: "rather"),
      ])
    ])
    #expect(drafted.says("term: AETERM"), "\(drafted.text)")
    #expect(!drafted.text.contains("start: ") && !drafted.text.contains("serious: "))
  }

  @Test func codesThatMeanTheOppositeOfWhatTheyLookLikeGetATable() throws {
    let drafted = try Workbench.draft([
      "x.xml": Workbench.odm([
        Item(name: "AETERM", value: "Cough"),
        Item(name: "AESER", codes: [("1", "No"), ("2", "Yes")], value: "1"),
        Item(name: "AEONGO", codes: [("0", "No"), ("1", "Yes")], value: "1"),
      ])
    ])
    #expect(drafted.says("serious: {item: AESER, codes: yes-no}"), "\(drafted.text)")
    #expect(drafted.text.contains("1: false   # No") && drafted.text.contains("2: true   # Yes"))
    #expect(drafted.says("ongoing: AEONGO"))
  }

  @Test func codesWithoutAKnownWordStayOpen() throws {
    let drafted = try Workbench.draft([
      "x.xml": Workbench.odm([
        Item(name: "AETERM", value: "Cough"),
        Item(
          name: "AEOUT", codes: [("1", "Recovered"), ("2", "Fatal"), ("3", "Gone abroad")],
          value: "1"),
      ])
    ])
    #expect(drafted.text.contains("    # 3:    # Gone abroad"), "\(drafted.text)")
    #expect(drafted.text.contains("# TODO what these mean, one of: RECOVERED/RESOLVED;"))
  }

  @Test func drugsAreThoseThatFormsAndQuestionsName() throws {
    let dose = Workbench.odm(
      [
        Item(name: "CFZDAT", type: "date", value: "2020-01-02"),
        Item(name: "CFZDOSE", question: "Dose given", type: "float", value: "56"),
      ], form: "F.CFZ", title: "Carfilzomib")
    let event = Workbench.odm(
      [
        Item(name: "AETERM", value: "Cough"),
        Item(name: "AERELA", question: "Related to carfilzomib", codes: Self.yesNo, value: "1"),
      ], form: "F.AE", title: "Adverse events")
    let drafted = try Workbench.draft(["a.xml": dose, "b.xml": event])
    #expect(drafted.says("drug: {value: CARFILZOMIB}"), "\(drafted.text)")
    #expect(drafted.says("- {for: CARFILZOMIB, item: AERELA, codes: causality}"))
    #expect(drafted.says("- {id: CARFILZOMIB, name: CARFILZOMIB}"))
  }

  @Test func criteriaOfSeriousnessInOneItemBecomeAYesOrNoEach() throws {
    let drafted = try Workbench.draft([
      "x.xml": Workbench.odm([
        Item(name: "AETERM", value: "Cough"),
        Item(
          name: "AESERCRIT", question: "Why serious",
          codes: [("1", "Death"), ("2", "Life-threatening"), ("3", "Hospital stay")], value: "1,3"),
      ])
    ])
    #expect(
      drafted.says(
        "serious-hospitalization: {item: AESERCRIT, split: \",\", codes: serious-criteria, has: HOSPITAL}"
      ),
      "\(drafted.text)")
  }

  @Test func boxesOfRaceAreValuesOfOneField() throws {
    let drafted = try Workbench.draft([
      "x.xml": Workbench.odm([
        Item(name: "dob", type: "date", value: "1950-01-02"),
        Item(name: "race___1", question: "Race (choice=Asian)", type: "boolean", value: "1"),
        Item(name: "race___2", question: "Race (choice=White)", type: "boolean", value: "0"),
      ])
    ])
    #expect(drafted.says("races: {checked: {race___1: ASIAN, race___2: WHITE}}"), "\(drafted.text)")
  }

  @Test func testsWithAColumnEachAreMeasurements() throws {
    let drafted = try Workbench.draft([
      "labs.csv": "SUBJID,LBDAT,HGB,PLT,Creatinine,MOOD\n1,2020-01-02,12.5,210,0.9,good\n",
      "vitals.csv": "SUBJID,VSDAT,SYSBP,DIABP,WEIGHT_KG\n1,2020-01-02,120,80,71.5\n",
    ])
    for test in [
      "{i: HGB, c: HGB}", "{i: PLT, c: PLAT}", "{i: Creatinine, c: CREAT}",
      "{i: SYSBP, c: SYSBP}",
      "{i: WEIGHT_KG, c: WEIGHT, u: kg}",
    ] {
      #expect(drafted.says("- " + test), "\(test)\n\(drafted.text)")
    }
    #expect(drafted.text.contains("item: MOOD}"))
  }
}

import ProgramRuns
import Testing

/// What is made of the exports of known systems: their numbers of subjects, and their own columns.
@Suite struct SystemTests {
  private static func draft(_ name: String) throws -> Drafted {
    try Workbench.draft(["\(Program.root)/Tests/Golden/dialect-\(name)/export"])
  }

  @Test func raveHasTheNumberBesideItsKey() throws {
    let drafted = try Self.draft("rave")
    #expect(drafted.says("id: Piano"), "\(drafted.text)")
    #expect(drafted.says("id: \"@mdsol:SubjectName\""))
    #expect(drafted.says("identity: \"{study}-{subject}\""))
  }

  @Test func openClinicaSaysOfASubjectWhatNoItemAsks() throws {
    let drafted = try Self.draft("openclinica")
    #expect(drafted.says("id: S_MELO"), "\(drafted.text)")
    #expect(drafted.says("id: \"@OpenClinica:StudySubjectID\""))
    #expect(drafted.says("sex: {item: \"@OpenClinica:Sex\", codes: {m: M, f: F}}"))
    #expect(drafted.says("birth-date: \"@OpenClinica:DateOfBirth\""))
    #expect(!drafted.text.contains("identity:"))
  }

  @Test func versionsOfAFormAreOneRule() throws {
    let drafted = try Self.draft("openclinica")
    #expect(drafted.says("from: \"F_AE_V*\""), "\(drafted.text)")
    #expect(!drafted.text.contains("from: F_AE_V2"))
    #expect(drafted.says("from: F_DEMO_V10"))
  }

  @Test func secuTrialHasTheNumberInAComment() throws {
    let drafted = try Self.draft("secutrial")
    #expect(drafted.says("id: \"@Annotation.Comment\""), "\(drafted.text)")
    #expect(drafted.text.contains("TODO whether the number that people know stands in it"))
  }

  @Test func columnsOfTheSystemFillNothing() throws {
    let castor = try Self.draft("castor")
    #expect(!castor.text.contains("- visit:") && !castor.text.contains("collection-date:"))
    #expect(castor.text.contains("Repeating Data Creation Date,"), "\(castor.text)")
    let openEDC = try Self.draft("openedc-csv")
    #expect(!openEDC.text.contains("- visit:"), "\(openEDC.text)")
    let viedoc = try Self.draft("viedoc-csv")
    #expect(!viedoc.text.contains("identifier: SiteSeq"), "\(viedoc.text)")
    #expect(!viedoc.text.contains("identifier: SubjectSeq"))
    #expect(!viedoc.text.contains("identifier: EventSeq"))
  }

  @Test func questionsOfAUDITAreNoColumnsOfASystem() throws {
    let drafted = try Workbench.draft(["audit.csv": "SUBJNO,AUDIT1,AUDIT2,AUDIT_USER\n1,0,3,u1\n"])
    #expect(drafted.says("- {q: AUDIT1, c: AUDIT1}") || drafted.text.contains("item: AUDIT1}"))
    #expect(drafted.text.contains("items: [AUDIT_USER]"), "\(drafted.text)")
  }

  @Test func theDateOfAnExportIsNotPartOfItsFilesName() throws {
    let drafted = try Self.draft("castor")
    #expect(
      drafted.says("home_study_export: \"home_study_export_*.csv\""), "\(drafted.text)")
    #expect(drafted.says("from: home_study_export"))
    let text = "SUBJNO,AETERM\n1,Cough\n"
    let timed = try Workbench.draft(["x_DATA_2024-03-05_1412.csv": text])
    #expect(timed.says("x_DATA: \"x_DATA_*.csv\""), "\(timed.text)")
    // The pattern of the one would find the other, too.
    let two = try Workbench.draft([
      "ae_20240305.csv": text, "ae_old_20240305.csv": "SUBJNO,SEX\n1,M\n",
    ])
    #expect(two.says("ae_20240305: ae_20240305.csv"), "\(two.text)")
    let number = try Workbench.draft(["ae_12345678.csv": text])
    #expect(number.says("ae_12345678: ae_12345678.csv"), "\(number.text)")
  }
}

import ProgramRuns
import Testing

/// What is made of the exports of known systems: their numbers of subjects, and their own columns.
@Suite struct SystemTests {
  private static func draft(_ name: String) throws -> Drafted {
    try Workbench.draft(["\(Program.root)/Tests/Golden/dialect-\(name)/export"])
  }

  @Test func versionsOfAFormAreOneRule() throws {
    let drafted = try Self.draft("openclinica")
    #expect(drafted.says("from: \"F_AE_V*\""), "\(drafted.text)")
    #expect(!drafted.text.contains("from: F_AE_V2"))
    #expect(drafted.says("from: F_DEMO_V10"))
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
}

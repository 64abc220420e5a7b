import ClinicalModel
import Testing

@Suite struct ProcedureTests {
  func tabulated(_ change: (inout Procedure) -> Void) throws -> Tabulated {
    var procedure = Procedure()
    procedure.start = date("2024-03-29")
    change(&procedure)
    var subject = sampleSubject()
    subject.procedures = [procedure]
    return try Tabulated([subject])
  }

  @Test func aTransplantAtAVisit() throws {
    let all = try tabulated {
      $0.category = "TRANSPLANTATION"
      $0.term = "Autologous stem cell transplant"
      $0.verbatim = "자가조혈모세포이식"
      $0.visit = "CYCLE 2 DAY 1"
    }
    let row = all["PR"][0]
    #expect(row["PRTRT"] == "Autologous stem cell transplant")
    #expect(row["PRDECOD"] == "AUTOLOGOUS STEM CELL TRANSPLANT")
    #expect(row["VISITNUM"] == "2" && row["PRSTDY"] == "29")
    #expect(all.qualifiers("SUPPPR", of: "1") == ["PRVERB": "자가조혈모세포이식"])
  }

  @Test func whatTheCodelistDoesNotNameIsNotDecoded() throws {
    let all = try tabulated { $0.term = "Kyphoplasty of T12" }
    #expect(all["PR"][0]["PRTRT"] == "Kyphoplasty of T12" && all["PR"][0]["PRDECOD"] == nil)
    #expect(all.findings.isEmpty)
  }
}

import ProgramRuns
import Testing

/// Two subjects must never run together.
@Suite struct IdentityTests {
  private func study(_ oid: String) -> String {
    """
    <ClinicalData StudyOID="\(oid)" MetaDataVersionOID="1"><SubjectData SubjectKey="1">
    <StudyEventData StudyEventOID="E"><FormData FormOID="DM"><ItemGroupData ItemGroupOID="G">
    <ItemData ItemOID="SEX" Value="M"/></ItemGroupData></FormData></StudyEventData>
    </SubjectData></ClinicalData>
    """
  }

  @Test func oneIdForTwoSubjectsIsAnError() {
    let scratch = Scratch()
    let export = scratch.write("two.xml", "<ODM>\(study("A"))\(study("B"))</ODM>")
    let mapping = scratch.write(
      "m.yaml", "clinpipe: 1\nstudy: {id: X}\nrecords:\n  - subject: {from: DM, sex: SEX}\n")
    let outcome = Program.clinpipe(["convert", export, "-m", mapping, "-t", "canonical"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("another subject bears the unique id \"X-1\" too"))
    #expect(outcome.errors.contains("[subject-repeated]"))
  }

  @Test func theSourcesStudyCanTellThemApart() {
    let scratch = Scratch()
    let export = scratch.write("two.xml", "<ODM>\(study("A"))\(study("B"))</ODM>")
    let mapping = scratch.write(
      "m.yaml",
      """
      clinpipe: 1
      study: {id: X}
      records:
        - subject: {from: DM, sex: SEX, unique-id: {join: [{path: study}, {path: subject}], with: "-"}}
      """)
    let outcome = Program.clinpipe(["convert", export, "-m", mapping, "-t", "canonical"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.text.contains("\"uniqueID\":\"A-1\"") && outcome.text.contains("\"B-1\""))
  }
}

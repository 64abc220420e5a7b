import ProgramRuns
import Testing

/// What is made of CSV: files of several hospitals, wide columns, the site's ways to write.
@Suite struct TableTests {
  @Test func filesOfSeveralHospitalsAreOneForm() throws {
    let drafted = try Workbench.draft([
      "site-01_ae.csv": "SUBJNO,AEYN,AETERM,AESTDT,AESER\n1,Y,Cough,2020-01-02,N\n",
      "site-02_ae.csv": "환자번호,이상사례유무,이상사례명,발현일,중대성,비고\n1,예,기침,2020.01.02,아니오,x\n",
    ])
    #expect(drafted.says("ae: \"site-*_ae.csv\""), "\(drafted.text)")
    #expect(drafted.says("subject: [SUBJNO, 환자번호]"))
    #expect(drafted.says("site: {from-file: \"^site-([0-9]+)\"}"))
    #expect(drafted.says("term: [AETERM, 이상사례명]"))
    #expect(drafted.says("serious: {item: [AESER, 중대성], codes: yes-no}"))
    // A column that only one hospital has must not be asked of the others.
    #expect(drafted.says("text: [비고, {value: \"\"}]"))
    #expect(drafted.text.contains("formats: [yyyy.MM.dd]"))
  }

  @Test func wideColumnsAreRepeated() throws {
    let drafted = try Workbench.draft([
      "cm.csv": """
      SUBJNO,CM1_NAME,CM1_DOSE,CM1_UNIT,CM2_NAME,CM2_DOSE,CM2_UNIT,CM3_NAME,CM3_DOSE,CM3_UNIT
      1,Aspirin,100,mg,,,,,,

      """,
      "ae.csv": "SUBJNO,AETERM01,AESTDAT01,AETERM02,AESTDAT02\n1,Cough,2020-01-02,,\n",
    ])
    #expect(drafted.says("each: {n: 1-3}"), "\(drafted.text)")
    #expect(drafted.says("name: \"CM{n}_NAME\""))
    #expect(drafted.says("amount: {item: \"CM{n}_DOSE\", unit: {item: \"CM{n}_UNIT\"}}"))
    #expect(drafted.says("each: {n: [01, 02]}"))
    #expect(drafted.says("start: \"AESTDAT{n}\""))
    #expect(drafted.recognised == drafted.items)
  }

  @Test func questionsWithNumbersAreNoRepetitions() throws {
    let drafted = try Workbench.draft([
      "qol.csv": "SUBJNO,QSDAT,QL1,QL2,QL3\n1,2020-01-02,1,4,2\n2,2020-01-03,2,3,1\n"
    ])
    #expect(drafted.says("- {q: QL1, c: QL1}"), "\(drafted.text)")
    #expect(drafted.says("answer: \"{q}\""))
  }

  @Test(arguments: [
    ("02.01.1950", "31.12.1951", "dd.MM.yyyy"), ("02/01/1950", "12/31/1951", "MM/dd/yyyy"),
    ("2/1/1950", "31/12/1951", "d/M/yyyy"), ("02-JAN-1950", "UN-DEC-1951", "dd-MMM-yyyy"),
    ("1950년 1월 2일", "1951년 12월 31일", "yyyy년 M월 d일"), ("1950.01.02", "1951.12", "yyyy.MM.dd"),
    ("19500102", "19511231", "yyyyMMdd"), ("02JAN1950", "31DEC1951", "ddMMMyyyy"),
  ])
  func datesAreReadAsTheyAreWritten(_ first: String, _ second: String, _ pattern: String) throws {
    let drafted = try Workbench.draft(["dm.csv": "SUBJNO,BRTHDAT\n1,\(first)\n2,\(second)\n"])
    #expect(
      drafted.says("formats: [\(pattern)]") || drafted.says("formats: [\"\(pattern)\"]"),
      "\(drafted.text)")
  }

  @Test func whatCanBeADayOrAMonthIsSaidSo() throws {
    let drafted = try Workbench.draft(["dm.csv": "SUBJNO,BRTHDAT\n1,02/01/50\n2,03/04/51\n"])
    #expect(
      drafted.text.contains("# TODO dd/MM/yy: no value shows which number is the day"),
      "\(drafted.text)")
    #expect(drafted.says("pivot: 50"))
  }

  @Test func unknownWordsAndCommasAreFound() throws {
    let drafted = try Workbench.draft([
      "dm.csv": "SUBJNO;BRTHDAT;WEIGHT_KG\n1;1950-UN-UN;61,5\n2;UNK;70,25\n3;1950-01-02;68\n"
    ])
    #expect(drafted.says("unknown: [UNK, UN]"), "\(drafted.text)")
    #expect(drafted.says("numbers: {decimal: \",\"}"))
    #expect(drafted.says("weight: {item: WEIGHT_KG, unit: kg}"))
  }

  @Test func columnsOfTheSystemAreIgnoredAndOthersAreNot() throws {
    let drafted = try Workbench.draft([
      "ae.csv": "SUBJNO,AETERM,AUDIT_USER,WARD,ae_complete\n1,Cough,u1,5B,2\n"
    ])
    #expect(
      drafted.says(
        "- {forms: [ae], items: [AUDIT_USER, ae_complete], because: \"TODO: a column of the system, it seems\"}"
      ),
      "\(drafted.text)")
    #expect(drafted.text.contains("#   - {name: WARD, label: WARD, item: WARD}"))
  }

  @Test func nothingRecognisedIsAMappingToo() throws {
    let drafted = try Workbench.draft(["x.csv": "A,B\n1,2\n"])
    #expect(drafted.text.contains("records: []   # TODO nothing was recognised"))
    #expect(drafted.recognised == 1)
  }

  /// Names and labels come from outside: they stay what they are.
  @Test func namesCannotBreakOutOfTheMapping() throws {
    let nasty = "AE\"TERM: {x} #\u{1B}[31m"
    let drafted = try Workbench.draft([
      "ae.csv": "SUBJNO,AETERM,\"\(nasty.replacing("\"", with: "\"\""))\",\"a\nb\"\n1,Cough,x,y\n"
    ])
    #expect(drafted.says("term: AETERM"), "\(drafted.text)")
    #expect(!drafted.text.contains("\u{1B}"))
    #expect(drafted.text.split(separator: "\n").allSatisfy { !$0.hasPrefix("b\"") })
  }

  @Test func theSameExportGivesTheSameDraft() throws {
    let paths = ["\(Program.root)/samples/revlimid-due"]
    let first = try Workbench.draft(paths, encoding: "utf-8,cp949").text
    #expect(try Workbench.draft(paths, encoding: "utf-8,cp949").text == first)
  }
}

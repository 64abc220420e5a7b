import JSONFormat
import ProgramRuns
import Testing

/// Exports as systems really write them: known for what they are, or refused with advice.
@Suite struct DialectTests {
  @Test(arguments: [
    ("openclinica", "OpenClinica"), ("rave", "Medidata Rave"), ("secutrial", "secuTrial"),
    ("openedc", "OpenEDC"), ("viedoc", "Viedoc"), ("odm-2", "CDISC ODM 2.0"),
    ("odm-1.2", "CDISC ODM 1.2"),
  ])
  func inspectNamesTheDialectAndWhy(name: String, system: String) {
    let folder = "\(Program.root)/Tests/Golden/dialect-\(name)/export"
    let outcome = Program.clinpipe(["inspect", folder])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let line = outcome.lines.first { $0.contains("Dialect ") } ?? ""
    #expect(line.contains(" \(system): "), "\(line)")
    let json = Program.clinpipe(["inspect", folder, "--json"])
    #expect(json.text.contains("\"dialect\":\"\(system)\",\"dialectEvidence\":[\""))
  }

  @Test func inspectCountsWhatIsNoData() {
    let folder = "\(Program.root)/Tests/Golden/dialect-rave/export"
    let text = Program.clinpipe(["inspect", folder]).text
    #expect(text.contains("1 <mdsol:Query> element in the data is no data: passed over"))
  }

  private func export(_ root: String, _ value: String = "x") -> String {
    """
    <ODM ODMVersion="1.3" \(root)><ClinicalData StudyOID="A"><SubjectData SubjectKey="1">
    <StudyEventData StudyEventOID="E"><FormData FormOID="AE"><ItemGroupData ItemGroupOID="G">
    <ItemData ItemOID="T" Value="\(value)"/></ItemGroupData></FormData></StudyEventData>
    </SubjectData></ClinicalData></ODM>
    """
  }

  private func convert(_ bytes: [UInt8], _ words: String...) -> Outcome {
    let scratch = Scratch()
    let export = scratch.write("e.xml", bytes)
    let mapping = scratch.write(
      "m.yaml", "clinpipe: 1\nstudy: {id: X}\nrecords:\n  - adverse-event: {from: AE, term: T}\n")
    return Program.clinpipe(["convert", export, "-m", mapping, "-t", "canonical"] + words)
  }

  @Test func metadataAloneCanBeLookedAtAndNotConverted() {
    let study =
      "<Study OID=\"A\"><MetaDataVersion OID=\"1\"><FormDef OID=\"AE\" Name=\"AE\"/></MetaDataVersion></Study>"
    let metadata = "<ODM ODMVersion=\"1.3\">\(study)</ODM>"
    let converted = convert(Array(metadata.utf8))
    #expect(converted.status == 64)
    #expect(converted.errors.contains("there is no ClinicalData in this ODM; give the file"))
    #expect(converted.output.isEmpty)
    let scratch = Scratch()
    #expect(Program.clinpipe(["inspect", scratch.write("m.xml", metadata)]).status == 0)
  }

  @Test(arguments: [
    ("http://www.cdisc.org/ns/Dataset-XML/v1.0", "<ClinicalData/>", "this is Dataset-XML"),
    (
      "http://www.cdisc.org/ns/def/v2.1",
      "<Study><MetaDataVersion v:DefineVersion=\"2.1.0\"/></Study>",
      "this is define.xml"
    ),
    (
      "http://ncicb.nci.nih.gov/xml/odm/EVS/CDISC", "<Study/>",
      "this is CDISC's controlled terminology"
    ),
  ])
  func whatIsNoExportIsRefused(namespace: String, contents: String, words: String) {
    let outcome = convert(Array("<ODM xmlns:v=\"\(namespace)\">\(contents)</ODM>".utf8))
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(words))
  }

  /// One value with `é` and a quote, or what the encoding has of them.
  private func document(_ declaration: String, _ value: [UInt8]) -> [UInt8] {
    let parts = export("", "@@").split(separator: "@@")
    return Array("<?xml version=\"1.0\"\(declaration)?>\n\(parts[0])".utf8) + value
      + Array(parts[1].utf8)
  }

  @Test(
    arguments: [
      ("", [0xC3, 0xA9], "é", false), (" encoding='US-ASCII'", [0x65], "e", false),
      (" encoding='ISO-8859-1'", [0xE9], "é", false),
      (" encoding='windows-1252'", [0x93, 0xE9], "“é", false),
      (" encoding='ISO-8859-1'", [0x93, 0xE9], "“é", true),
      (" encoding='ISO-8859-1'", [0xC3, 0xA9], "é", true),
      (" encoding='US-ASCII'", [0xC3, 0xA9], "é", true),
      (" encoding='UTF-16'", [0xC3, 0xA9], "é", true),
      (" encoding='utf-16'", [0x65], "e", true),
    ] as [(String, [UInt8], String, Bool)])
  func theBytesCountMoreThanTheDeclaration(
    declaration: String, value: [UInt8], right: String, isTold: Bool
  ) {
    let outcome = convert(document(declaration, value))
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.text.contains("\"term\":\"\(right)\""))
    #expect(outcome.errors.contains("[encoding-misdeclared]") == isTold)
  }

  @Test func aByteThatNoDeclarationExplainsIsRefusedWithItsLine() {
    let outcome = convert(document(" encoding='US-ASCII'", [0xE9]))
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("e.xml:4: the file declares US-ASCII"))
  }

  @Test(arguments: [true, false], [true, false])
  func sixteenBitsAreReadWithAndWithoutAMark(isLittle: Bool, hasMark: Bool) {
    let text =
      (hasMark ? "\u{FEFF}" : "") + "<?xml version='1.0' encoding='UTF-16'?>" + export("", "é")
    let bytes = text.utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isLittle ? [low, high] : [high, low]
    }
    let outcome = convert(bytes)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.text.contains("\"term\":\"é\""))
  }

  @Test func anOddityOfAFileIsToldOnce() {
    let scratch = Scratch()
    let subjects = (1...20).map { number in
      """
      <SubjectData SubjectKey="\(number)" TransactionType="Upsert"><StudyEventData StudyEventOID="E">\
      <FormData FormOID="AE"><ItemGroupData ItemGroupOID="G"><ItemData ItemOID="T" Value="x"/>\
      </ItemGroupData></FormData></StudyEventData></SubjectData>
      """
    }
    let document = """
      <ODM ODMVersion="1.3"><ClinicalData StudyOID="A">\(subjects.joined(separator: "\n"))\
      </ClinicalData></ODM>
      """
    let findings = scratch.at("f.csv")
    for threads in ["1", "8"] {
      let outcome = convert(Array(document.utf8), "--findings", findings, "-j", threads)
      #expect(outcome.status == 0)
      let lines = (Files.text(findings) ?? "").split(separator: "\n")
      #expect(lines.count { $0.contains("transaction-unexpected") } == 1)
      #expect(lines.contains { $0.contains(",1,") })
    }
  }
}

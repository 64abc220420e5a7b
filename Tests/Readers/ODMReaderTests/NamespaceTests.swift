import ODMReader
import Testing

/// ODM under any name that systems give it.
@Suite struct NamespaceTests {
  private let right = ["ST/S E/F/G :2 A=1"]

  private func body(_ prefix: String = "", _ attributes: String = "") -> String {
    let p = prefix
    return """
      <\(p)ClinicalData StudyOID='ST'\(attributes)>\
      <\(p)SubjectData SubjectKey='S'><\(p)StudyEventData StudyEventOID='E'>\
      <\(p)FormData FormOID='F'><\(p)ItemGroupData ItemGroupOID='G'>\
      <\(p)ItemData ItemOID='A' Value='1'/></\(p)ItemGroupData></\(p)FormData>\
      </\(p)StudyEventData></\(p)SubjectData></\(p)ClinicalData>
      """
  }

  @Test(arguments: [
    "", "xmlns='http://www.cdisc.org/ns/odm/v1.3'", "xmlns='http://www.cdisc.org/ns/odm/v1.2'",
    "xmlns=\"http://www.cdisc.org/ns/odm/v1.3\" ODMVersion='1.2'",
    "xmlns='urn:some&amp;thing&lt;else' xmlns:v='urn:v'",
  ])
  func anyDefaultNamespaceServes(declaration: String) throws {
    #expect(try read("<ODM \(declaration)>\n\(body())</ODM>") == right)
  }

  @Test(arguments: ["", "<!-- <x:y> -->", "<?pi <x:y> ?>", "<!DOCTYPE odm:ODM SYSTEM 'x.dtd'>"])
  func odmsElementsMayHaveAPrefix(head: String) throws {
    let document = "\(head)<odm:ODM xmlns:odm='\(namespace)'>\n\(body("odm:"))</odm:ODM>"
    #expect(try read(document) == right)
  }

  @Test(arguments: ["<!-- <x:y> -->", "<?pi <x:y> ?>", "<!DOCTYPE ODM SYSTEM 'x.dtd'>"])
  func whatStandsBeforeTheRootDoesNotMislead(head: String) throws {
    #expect(try read("\(head)<ODM xmlns='\(namespace)'>\n\(body())</ODM>") == right)
  }

  @Test func theNamespaceMayBeDeclaredFurtherIn() throws {
    #expect(try read("<ODM>\n\(body("", " xmlns='\(namespace)'"))</ODM>") == right)
    let prefixed = body("odm:", " xmlns:odm='\(namespace)'")
    let document = "<ODM xmlns='\(namespace)'>\n\(prefixed)</ODM>"
    #expect(throws: Never.self) { try read(document) }
    #expect(try read(document) == right)
  }

  @Test(arguments: [
    "<v:SubjectData SubjectKey='X'/>",
    "<v:SubjectData SubjectKey='X'><ItemData ItemOID='Z' Value='1'/></v:SubjectData>",
    "<v:ClinicalData StudyOID='X'></v:ClinicalData>",
    "<Query><v:SubjectData/></Query>",
  ])
  func aVendorsElementOfTheSameNameIsNotODMs(element: String) throws {
    let data =
      "<ClinicalData StudyOID='ST'>\(element)\(subjectData("S", nil, group("A=1")))\(element)</ClinicalData>"
    #expect(try read(export(data)) == right)
  }

  @Test func vendorsElementsInsideASubjectAreSteppedOver() throws {
    let subject = """
      <SubjectData SubjectKey='S'><v:Sub><v:SubjectData/><v:FormData/></v:Sub>\
      \(group("A=1"))<v:SubjectGroupData v:X='1'/></SubjectData>
      """
    #expect(try read(export(clinicalData(subject))) == right)
  }

  @Test(arguments: [
    "<!-- <SubjectData SubjectKey='X'> </SubjectData> -->",
    "<![CDATA[<SubjectData SubjectKey='X'></SubjectData>]]>",
    "<?pi <SubjectData SubjectKey='X'></SubjectData>?>",
    "<v:x a='&lt;/SubjectData>'/>",
    "<v:x a='/>' b='-->'/>",
    "<SubjectDataX/>",
    "<!---->", "<!-- - - -->",
  ])
  func whatOnlyLooksLikeASubjectIsNone(decoy: String) throws {
    let subject =
      "<SubjectData\n SubjectKey = 'S' v:a=\"a>b\" v:b='/>'>\(decoy)\(group("A=1"))</SubjectData >"
    let outside = decoy.contains("CDATA") ? "" : decoy
    let data = "<ClinicalData StudyOID='ST'>\(outside)\(subject)\(decoy)</ClinicalData>\(outside)"
    let lines = try read(export(data)).filter { !$0.contains("@") }
    #expect(lines == ["ST/S E/F/G :3 A=1"])
  }
}

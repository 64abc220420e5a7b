import Diagnostics
import Testing

@testable import TerminologyReader

@Suite struct FaultTests {
  @Test(arguments: [
    ("SUBJID,SEX\n1,F\n", 1, "no tabs"),
    (textForm.with("Codelist Code", as: "List"), 1, "no column \"Codelist Code\" (the columns are"),
    (textForm.with("\tFemale; Woman", as: ""), 3, "8 columns; 9 would be right"),
    (textForm.with("C20197\tC66731", as: "C20197\tC1"), 4, "the codelist C1 of this term"),
    (textForm.with("\t\tYes\t", as: "\t\tJa\t"), 6, "Yes or No, not \"Ja\""),
  ])
  func faultsOfTextHaveTheirLine(text: String, line: Int, words: String) throws {
    let fault = try #require(faultOf(text))
    #expect(fault.status == .inputUnparsable && fault.location.file == "ct.txt")
    #expect(fault.location.line == line && fault.message.contains(words), "\(fault)")
  }

  @Test(arguments: [
    ("<html>\n<body/></html>", 1, "the root element is <html>"),
    ("<ODM>\n<Study OID='S'>", 2, ""),
    ("<ODM>\n<CodeList OID='CL.1' Name='n'/></ODM>", 2, "a CodeList without nciodm:ExtCodeID"),
    (odmForm.with("CodeListExtensible=\"No\"", as: "CodeListExtensible=\"\""), 7, "Yes or No"),
    (odmForm.with(" nciodm:ExtCodeID=\"C20197\"", as: ""), 14, "an EnumeratedItem without"),
  ])
  func faultsOfXMLHaveTheirLine(text: String, line: Int, words: String) throws {
    let fault = try #require(faultOf(text))
    #expect(fault.status == .inputUnparsable && fault.location.file == "ct.txt")
    #expect(fault.location.line == line && fault.message.contains(words), "\(fault)")
  }

  @Test(arguments: [
    ("", "no codelist is in it"), ("PK\u{03}\u{04}....", "an Excel workbook"),
    (String(textForm.prefix { $0 != "\n" }), "no codelist is in it"),
    ("<ODM FileOID='CDISC_CT.SDTM.2030-01-04'/>", "no codelist is in it"),
    (textForm.with("SDTM CT", as: "ADaM CT"), "this is ADAM terminology"),
    (odmForm.with("_CT.SDTM", as: "_CT.SEND"), "this is SEND terminology"),
  ])
  func whatIsNoPackageOfSDTMIsSaidToBeSo(text: String, words: String) throws {
    let fault = try #require(faultOf(text))
    #expect(fault.message.contains(words) && fault.message.contains(".odm.xml would be right"))
  }
}

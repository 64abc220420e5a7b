import ByteStreams
import Diagnostics
import Terminology

@testable import TerminologyReader

func read(_ text: String, named name: String = "ct.txt") throws -> Terminology {
  let spool = try Spool(name: name)
  try Array(text.utf8).withUnsafeBytes { try spool.write($0) }
  return try TerminologyReader.read(try spool.finish())
}

/// What stops the reading of a text.
func faultOf(_ text: String, named name: String = "ct.txt") -> Fault? {
  do { _ = try read(text, named: name) } catch { return error as? Fault }
  return nil
}

/// A codelist that is closed, and one that is not, as NCI's text.
let textForm = """
  Code\tCodelist Code\tCodelist Extensible (Yes/No)\tCodelist Name\tCDISC Submission Value\t\
  CDISC Synonym(s)\tCDISC Definition\tNCI Preferred Term\tStandard and Date
  C66731\t\tNo\tSex\tSEX\tSex\tWhat sex is.\tCDISC SDTM Sex Terminology\tSDTM CT 2030-01-04
  C16576\tC66731\t\tSex\tF\tFemale; Woman\tA "female".\tFemale\tSDTM CT 2030-01-04
  C20197\tC66731\t\tSex\tM\tMale\tA male.\tMale\tSDTM CT 2030-01-04

  C66729\t\tYes\tRoute\tROUTE\tRoute\tA way in.\tCDISC Route\tSDTM CT 2030-01-04
  C99998\tC66729\t\tRoute\tBY <KITE> & WIND\tKite\tFlown.\tKite\tSDTM CT 2030-01-04

  """

/// The same as ODM.
let odmForm = """
  <?xml version="1.0" encoding="UTF-8"?>
  <ODM xmlns="http://www.cdisc.org/ns/odm/v1.3" FileOID="CDISC_CT.SDTM.2030-01-04"
    xmlns:nciodm="http://ncicb.nci.nih.gov/xml/odm/EVS/CDISC">
  <Study OID="CDISC_CT.SDTM.2030-01-04">
  <MetaDataVersion OID="CDISC_CT_MetaDataVersion.SDTM.2030-01-04" Name="CDISC SDTM">
  <CodeList OID="CL.C66731.SEX" Name="Sex" DataType="text" nciodm:ExtCodeID="C66731"
    nciodm:CodeListExtensible="No">
  <Description><TranslatedText xml:lang="en">What sex is.</TranslatedText></Description>
  <EnumeratedItem CodedValue="F" nciodm:ExtCodeID="C16576">
  <nciodm:CDISCSynonym>Female</nciodm:CDISCSynonym><nciodm:CDISCSynonym>Woman</nciodm:CDISCSynonym>
  <nciodm:CDISCDefinition>A "female".</nciodm:CDISCDefinition>
  <nciodm:PreferredTerm>Female</nciodm:PreferredTerm>
  </EnumeratedItem>
  <EnumeratedItem CodedValue="M" nciodm:ExtCodeID="C20197">
  <nciodm:CDISCSynonym>Male</nciodm:CDISCSynonym>
  </EnumeratedItem>
  <nciodm:CDISCSubmissionValue>SEX</nciodm:CDISCSubmissionValue>
  <nciodm:CDISCSynonym>Sex</nciodm:CDISCSynonym>
  </CodeList>
  <CodeList OID="CL.C66729.ROUTE" Name="Route" DataType="text" nciodm:ExtCodeID="C66729"
    nciodm:CodeListExtensible="Yes">
  <EnumeratedItem CodedValue="BY &lt;KITE> &amp; WIND" nciodm:ExtCodeID="C99998">
  <nciodm:CDISCSynonym>Kite</nciodm:CDISCSynonym>
  </EnumeratedItem>
  <nciodm:CDISCSubmissionValue>ROUTE</nciodm:CDISCSubmissionValue>
  </CodeList>
  </MetaDataVersion></Study></ODM>
  """

extension String {
  /// With each occurrence of a text replaced; the text must be there.
  func with(_ old: String, as new: String) -> String {
    let parts = split(separator: old, omittingEmptySubsequences: false)
    precondition(parts.count > 1, "\"\(old)\" is not there")
    return parts.joined(separator: new)
  }
}

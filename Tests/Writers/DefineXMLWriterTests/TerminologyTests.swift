import ClinicalModel
import Terminology
import Testing
import WrittenDatasets

@Suite struct TerminologyTests {
  private static let package = TerminologyPackage(publishingSet: "SDTM", version: "2030-01-04")

  /// A package that has a list of units alone, with milligrams under another code.
  private let terminology = Terminology(
    package: package,
    codelists: [
      Codelist(
        code: "C71620", shortName: "UNIT", name: "Unit", isExtensible: true,
        terms: [Term(value: "mg", code: "C777")], package: package)
    ])

  @Test func thePackageThatWasUsedIsTheStandard() throws {
    let document = try define([subject("1", doses: ["5"])], terminology: terminology)
    #expect(document.contains("OID=\"STD.CT.SDTM\" Name=\"CDISC/NCI\" Type=\"CT\""))
    #expect(document.contains("PublishingSet=\"SDTM\" Version=\"2030-01-04\""))
    let units = element("CodeList", "CL.UNIT", in: document)
    #expect(units.contains("def:StandardOID=\"STD.CT.SDTM\"") && units.contains("Name=\"C777\""))
  }

  @Test func aListThatItLacksIsOfTheBuiltInPackage() throws {
    let document = try define([responder("1")], terminology: terminology)
    let other = "STD.CT.SDTM.\(TerminologyPackage.builtIn.version)"
    #expect(document.contains("<def:Standard OID=\"\(other)\""))
    let sexes = element("CodeList", "CL.SEX", in: document)
    #expect(sexes.contains("def:StandardOID=\"\(other)\""))
  }

  @Test func theBuiltInListsAreOfOnePackage() throws {
    let document = try define([responder("1")])
    #expect(document.split(separator: "Type=\"CT\"").count == 2)
  }

  @Test func aTermOfTheSponsorIsSaidToBeSo() throws {
    var subject = subject("1", doses: ["5"])
    subject.doses[0].amount?.unit = "spoon"
    let document = try define([subject], terminology: terminology)
    #expect(document.contains("CodedValue=\"spoon\" def:ExtendedValue=\"Yes\""))
  }
}

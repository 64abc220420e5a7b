import ClinicalModel
import SDTMStandard
import Testing
import WrittenDatasets

@testable import DefineXMLWriter

@Suite struct CodeListTests {
  @Test func termsOfTheDataStandWithTheirCodes() throws {
    let list = element("CodeList", "CL.SEX", in: try define([responder("1")]))
    #expect(list.contains("def:StandardOID=\"STD.CT.SDTM\""))
    #expect(list.contains("CodedValue=\"F\""))
    #expect(list.contains("<Alias Context=\"nci:ExtCodeID\" Name=\"C16576\"/>"))
    #expect(!list.contains("CodedValue=\"M\""))
    #expect(list.contains("Name=\"C66731\"/>\n</CodeList>"))
  }

  @Test func aSponsorsTermExtendsAnExtensibleList() throws {
    var subject = subject("1", doses: ["5"])
    subject.doses[0].amount = Quantity(DecimalNumber("5")!, unit: "spoon")
    let document = try define([subject])
    #expect(
      element("CodeList", "CL.UNIT", in: document)
        .contains("<EnumeratedItem CodedValue=\"spoon\" def:ExtendedValue=\"Yes\"/>"))
  }

  @Test func testsAndQualifiersAreDecoded() throws {
    let document = try define([responder("1")])
    let tests = element("CodeList", "CL.ONCRTSCD", in: document)
    #expect(tests.contains("<CodeListItem CodedValue=\"BESTRESP\">"))
    #expect(tests.contains("<TranslatedText xml:lang=\"en\">Best Overall Response<"))
    let qualifiers = element("CodeList", "CL.SUPPRS.QNAM", in: document)
    #expect(qualifiers.contains("def:IsNonStandard=\"Yes\""))
    #expect(qualifiers.contains("CodedValue=\"RSLINE\""))
  }

  @Test func selectionsOfACodelistAreListsOfTheirOwn() {
    var lists = CodeLists()
    func oid(_ terms: String...) -> String? {
      lists.oid(
        of: .init(.text, "AESER", "Serious Event", .expected, .record, codelists: ["C66742"]),
        terms.reduce(into: TermFacts()) { $0.add($1) })
    }
    #expect(oid("Y", "N") == "CL.NY")
    #expect(oid("Y") == "CL.NY.2")
    #expect(oid("N", "Y") == "CL.NY")
    #expect(lists.all.map(\.name) == ["No Yes Response", "No Yes Response, subset 2"])
  }

  @Test func dictionariesStandOutside() throws {
    var study = sampleStudy()
    study.dictionaryVersion = "27.0"
    var subject = subject("1", doses: ["5"])
    subject.country = "KOR"
    var event = AdverseEvent()
    event.term = "rash"
    event.preferredTerm = Coded(code: "10037844", decode: "Rash")
    subject.adverseEvents = [event]
    let document = try define([subject], study: study)
    #expect(document.contains("<ExternalCodeList Dictionary=\"MedDRA\" Version=\"27.0\"/>"))
    #expect(document.contains("<ExternalCodeList Dictionary=\"ISO 3166\"/>"))
    #expect(
      element("ItemDef", "IT.AE.AEPTCD", in: document)
        .contains("<CodeListRef CodeListOID=\"CL.MEDDRA.CODE\"/>"))
    #expect(
      element("CodeList", "CL.MEDDRA.CODE", in: document).contains("DataType=\"integer\""))
  }
}

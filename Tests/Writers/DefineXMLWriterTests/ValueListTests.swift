import ClinicalModel
import Testing
import WrittenDatasets

@testable import DefineXMLWriter

@Suite struct ValueListTests {
  @Test func eachQualifierIsDescribed() throws {
    let document = try define([responder("1")])
    let list = element("def:ValueListDef", "VL.SUPPRS.QVAL", in: document)
    #expect(list.contains("ItemOID=\"IT.SUPPRS.QVAL.RSLINE\""))
    #expect(list.contains("<def:WhereClauseRef WhereClauseOID=\"WC.SUPPRS.QNAM.RSLINE\"/>"))
    let condition = element("def:WhereClauseDef", "WC.SUPPRS.QNAM.RSLINE", in: document)
    #expect(
      condition.contains("Comparator=\"EQ\" SoftHard=\"Soft\" def:ItemOID=\"IT.SUPPRS.QNAM\""))
    #expect(condition.contains("<CheckValue>RSLINE</CheckValue>"))
    let item = element("ItemDef", "IT.SUPPRS.QVAL.RSLINE", in: document)
    #expect(item.contains("Name=\"RSLINE\" DataType=\"integer\" Length=\"1\""))
    #expect(item.contains("<def:Origin Type=\"Collected\" Source=\"Investigator\"/>"))
    #expect(!element("ItemDef", "IT.SUPPRS.QVAL", in: document).contains("def:Origin"))
  }

  /// QORIG says where a qualifier came from, row by row.
  @Test func originsAreThoseOfTheRows() throws {
    var other = responder("2")
    other.responses[0].cycleDerived = nil
    let document = try define([responder("1"), other])
    let item = element("ItemDef", "IT.SUPPRS.QVAL.RSCYCLE", in: document)
    #expect(item.contains("Type=\"Collected\"") && item.contains("Type=\"Derived\""))
    #expect(
      element("def:ValueListDef", "VL.SUPPRS.QVAL", in: document)
        .contains(
          "ItemOID=\"IT.SUPPRS.QVAL.RSCYCLE\" OrderNumber=\"1\" Mandatory=\"Yes\" MethodOID=\"MT.CYCLE\""
        ))
  }

  @Test func eachTestIsDescribed() throws {
    let document = try define([responder("1")])
    let original = element("def:ValueListDef", "VL.RS.RSORRES", in: document)
    #expect(original.contains("WC.RS.RSTESTCD.OVRLRESP"))
    #expect(!original.contains("BESTRESP"), "a derived response has no original result")
    let standard = element("def:ValueListDef", "VL.RS.RSSTRESC", in: document)
    #expect(
      standard.contains(
        "ItemOID=\"IT.RS.RSSTRESC.BESTRESP\" OrderNumber=\"1\" Mandatory=\"No\" MethodOID=\"MT.BESTRESP\""
      ))
    #expect(standard.contains("MethodOID=\"MT.STRESC\""))
  }

  @Test func flagsHaveTheirCodelist() throws {
    var subject = responder("1")
    subject.responses[0].confirmed = true
    let document = try define([subject])
    #expect(
      element("ItemDef", "IT.SUPPRS.QVAL.RSCONFRM", in: document).contains("CodeListOID=\"CL.NY"))
  }
}

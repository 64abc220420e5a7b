import ClinicalModel
import SDTMStandard
import Testing
import WrittenDatasets

@testable import DefineXMLWriter

@Suite struct DefineXMLWriterTests {
  @Test func datasetsNameTheirFiles() throws {
    let xpt = try define([subject("1", doses: ["5"])])
    let group = element("ItemGroupDef", "IG.EX", in: xpt)
    #expect(group.contains("def:ArchiveLocationID=\"LF.EX\""))
    #expect(group.contains("<def:Class Name=\"INTERVENTIONS\"/>"))
    #expect(group.contains("<def:leaf ID=\"LF.EX\" xlink:href=\"ex.xpt\">"))
    let json = try define([subject("1", doses: ["5"])], fileExtension: "json")
    #expect(json.contains("xlink:href=\"ex.json\""))
    #expect(element("ItemGroupDef", "IG.DM", in: xpt).contains("Repeating=\"No\""))
    #expect(group.contains("Repeating=\"Yes\" IsReferenceData=\"No\""))
  }

  @Test func theGuideIsTheOneThatDatasetsFollow() throws {
    let old = try define([subject("1", doses: ["5"])], guide: .v3_3)
    #expect(old.contains("Name=\"SDTMIG\" Type=\"IG\" Version=\"3.3\""))
    #expect(old.contains("OID=\"MDV.SMPL.SDTMIG.3.3\"") && old.contains("after SDTMIG 3.3"))
    #expect(!old.contains("3.4"))
    let new = try define([subject("1", doses: ["5"])])
    #expect(new.contains("Type=\"IG\" Version=\"3.4\"") && new.contains("SDTMIG.3.4\""))
  }

  @Test func supplementsNameTheDomainTheyBelongTo() throws {
    let group = element("ItemGroupDef", "IG.SUPPRS", in: try define([responder("1")]))
    #expect(group.contains("Domain=\"RS\" Name=\"SUPPRS\""))
    #expect(group.contains("<Alias Context=\"DomainDescription\" Name=\"Disease Response"))
  }

  @Test func typesAreThoseOfTheData() throws {
    let whole = try define([subject("1", doses: ["5", "120"])])
    #expect(
      element("ItemDef", "IT.EX.EXDOSE", in: whole).contains("DataType=\"integer\" Length=\"3\""))
    let decimal = try define([subject("1", doses: ["5.25", "120"])])
    #expect(
      element("ItemDef", "IT.EX.EXDOSE", in: decimal)
        .contains("DataType=\"float\" Length=\"5\" SignificantDigits=\"2\""))
    #expect(element("ItemDef", "IT.EX.EXSTDTC", in: whole).contains("DataType=\"date\""))
    let partial = element("ItemDef", "IT.RS.RSDTC", in: try define([responder("1")]))
    #expect(partial.contains("DataType=\"partialDate\" SAS"))
  }

  @Test func aDerivedVariableHasItsMethod() throws {
    let document = try define([responder("1")])
    #expect(document.contains("ItemOID=\"IT.EX.EXSEQ\" OrderNumber=\"4\" Mandatory=\"Yes\""))
    #expect(document.contains("KeySequence=\"3\" MethodOID=\"MT.SEQ\" Role=\"Identifier\""))
    #expect(
      element("ItemDef", "IT.EX.EXSEQ", in: document).contains("<def:Origin Type=\"Derived\""))
    #expect(!element("MethodDef", "MT.SEQ", in: document).isEmpty)
    #expect(element("MethodDef", "MT.EPOCH", in: document).isEmpty, "no study has epochs here")
  }

  @Test func whatIsExpectedAndEmptyIsSaidToBeSo() throws {
    let document = try define([responder("1")])
    #expect(document.contains("Role=\"Record Qualifier\" def:HasNoData=\"Yes\""))
    let race = element("ItemDef", "IT.DM.RACE", in: document)
    #expect(race.contains("def:CommentOID=\"COM.NODATA\""))
    #expect(race.contains("<def:Origin Type=\"Not Available\"/>"))
  }

  @Test func aRequiredValueThatIsMissingIsCounted() throws {
    let document = try define([responder("1"), subject("2", doses: [])])
    let comment = element("def:CommentDef", "COM.DM.SEX", in: document)
    #expect(comment.contains("on 1 of 2 there is none"))
    #expect(document.contains("ItemOID=\"IT.DM.SEX\"") && document.contains("Mandatory=\"No\""))
  }

  @Test func anEmptyDatasetHasNoData() throws {
    let group = element("ItemGroupDef", "IG.AE", in: try define([], ["AE"]))
    #expect(group.contains("def:HasNoData=\"Yes\" def:CommentOID=\"COM.NORECORDS\""))
  }

  @Test func textOfTheStudyIsEscaped() throws {
    var study = sampleStudy()
    study.title = "A < B & \"C\""
    let document = try define([subject("1", doses: ["5"])], study: study)
    #expect(document.contains("<StudyDescription>A &lt; B &amp; \"C\"</StudyDescription>"))
  }

  @Test func theStylesheetIsTheOneThatTheDocumentNames() throws {
    let document = try define([])
    #expect(document.contains("href=\"\(DefineXMLWriter.stylesheetName)\""))
    #expect(String(decoding: DefineXMLWriter.stylesheet, as: UTF8.self).contains("<xsl:stylesheet"))
  }
}

import DatasetJSONWriter
import SDTMStandard
import Testing
import WrittenDatasets

@Suite struct DatasetJSONWriterTests {
  func text(
    _ form: DatasetJSONWriter.Form, _ doses: [[String]], partSize: Int = 1 << 16
  ) throws -> String {
    let writer = DatasetJSONWriter(form, timestamp: 1_700_000_000, systemVersion: "1.0")
    let subjects = doses.enumerated().map { subject("\($0)", doses: $1) }
    let bytes = try bytes(of: "EX", subjects, writer, partSize: partSize)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func linesOfAnExposure() throws {
    let lines = try text(.lines, [["5.50", "5"]]).split(separator: "\n")
    #expect(lines.count == 3)
    let metadata = lines[0]
    #expect(metadata.hasPrefix(#"{"datasetJSONCreationDateTime":"2023-11-14T22:13:20Z","#))
    #expect(metadata.contains(#""records":2,"name":"EX","label":"Exposure","columns":["#))
    #expect(
      metadata.contains(
        #"{"itemOID":"IT.EX.EXSEQ","name":"EXSEQ","label":"Sequence Number","#
          + #""dataType":"integer","keySequence":3}"#))
    #expect(
      metadata.contains(
        #""name":"EXDOSE","label":"Dose","dataType":"decimal","targetDataType":"decimal"}"#))
    #expect(
      lines[1]
        == #"["SMPL","EX","SMPL-0",1,"말린 \"약\", A","5.5","mg",null,"2024-03-01","2024-03-01",1,1]"#
    )
  }

  @Test func theMetadataVersionIsThatOfTheGuide() throws {
    let writer = DatasetJSONWriter(.lines, timestamp: 0, systemVersion: "1.0")
    for guide in [Guide.v3_3, .v3_4] {
      let bytes = try bytes(of: "EX", [subject("1", doses: ["5"])], writer, guide: guide)
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.contains("\"metaDataVersionOID\":\"MDV.SMPL.SDTMIG.\(guide.rawValue)\""))
    }
  }

  @Test func wholeNumbersAreIntegers() throws {
    let lines = try text(.lines, [["5"]])
    #expect(lines.contains(#""name":"EXDOSE","label":"Dose","dataType":"integer"}"#))
    #expect(lines.contains(#",5,"mg","#))
  }

  @Test func theDocumentHoldsTheSame() throws {
    let lines = try text(.lines, [["5.5"], ["6"]]).split(separator: "\n")
    let document = try text(.document, [["5.5"], ["6"]])
    #expect(document == "\(lines[0].dropLast()),\"rows\":[\n\(lines[1]),\n\(lines[2])\n]}\n")
  }

  @Test func withoutRows() throws {
    #expect(try text(.document, []).hasSuffix("\"rows\":[\n]}\n"))
    #expect(try text(.lines, []).split(separator: "\n").count == 1)
  }

  @Test(arguments: [DatasetJSONWriter.Form.document, .lines])
  func oneAndManyPartsGiveTheSameBytes(form: DatasetJSONWriter.Form) throws {
    let doses = [["5.5", "6"], ["7"], ["8"]]
    #expect(try text(form, doses, partSize: 1) == text(form, doses))
  }
}

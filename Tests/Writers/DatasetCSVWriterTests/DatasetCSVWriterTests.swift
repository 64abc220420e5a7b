import DatasetCSVWriter
import Testing
import WrittenDatasets

@Suite struct DatasetCSVWriterTests {
  @Test func linesOfAnExposure() throws {
    let bytes = try bytes(
      of: "EX", [subject("2", doses: ["5.50", "5"]), subject("1", doses: ["7"])],
      DatasetCSVWriter())
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        STUDYID,DOMAIN,USUBJID,EXSEQ,EXTRT,EXDOSE,EXDOSU,EXDOSFRM,EXSTDTC,EXENDTC,EXSTDY,EXENDY
        SMPL,EX,SMPL-1,1,"말린 ""약"", A",7,mg,,2024-03-01,2024-03-01,1,1
        SMPL,EX,SMPL-2,1,"말린 ""약"", A",5.5,mg,,2024-03-01,2024-03-01,1,1
        SMPL,EX,SMPL-2,2,"말린 ""약"", A",5,mg,,2024-03-01,2024-03-01,1,1

        """)
  }

  @Test func namesAloneWithoutRows() throws {
    let bytes = try bytes(of: "RS", [], DatasetCSVWriter())
    #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("STUDYID,DOMAIN,USUBJID,RSSEQ,"))
    #expect(bytes.filter { $0 == 10 }.count == 1)
  }

  @Test func oneAndManyPartsGiveTheSameBytes() throws {
    let subjects = ["1", "2", "3"].map { subject($0, doses: ["5.5", "6"]) }
    let whole = try bytes(of: "EX", subjects, DatasetCSVWriter())
    #expect(try bytes(of: "EX", subjects, DatasetCSVWriter(), partSize: 1) == whole)
  }
}

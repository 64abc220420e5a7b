import ByteStreams
import Diagnostics
import Testing

@testable import ODMReader

/// Where blocks of the file end must not show.
@Suite struct BlockTests {
  private func describe(_ index: ODMIndex) -> [String] {
    index.slices.map { "\($0.study)/\($0.key) \($0.offset)+\($0.length) line \($0.line)" }
  }

  private func index(_ input: InputFile, _ size: Int) throws -> ODMIndex {
    try ODMIndexer(
      file: input, number: 0, studies: StudyNumbers(), ignoresDeclaredEncoding: false,
      blockSize: size
    ).index()
  }

  @Test(arguments: ["", "odm:"]) func everyBlockSizeFindsTheSameSlices(prefix p: String) throws {
    var document =
      "<?xml version=\"1.0\"?>\n<!-- <x:y> a long\n head \(String(repeating: "-=", count: 99)) -->\n"
    document += "<\(p)ODM xmlns\(p.isEmpty ? "" : ":odm")=\"\(namespace)\" xmlns:v=\"urn:v\">\n"
    for study in ["A", "B"] {
      document += "<\(p)ClinicalData StudyOID=\"\(study)\">\n"
      for number in 0..<12 {
        document +=
          "<\(p)SubjectData v:a=\"\(String(repeating: ">", count: number * 9))\" SubjectKey=\"S\(number)\""
        if number % 5 == 4 {
          document += "/>\n"
          continue
        }
        document += ">\n<!-- </\(p)SubjectData> --\u{AC00}> -->\n<![CDATA[ </\(p)SubjectData>]] ]]>"
        document +=
          "<?p </\(p)SubjectData> ?>\n\(String(repeating: " ", count: number * 7))</\(p)SubjectData>\n"
      }
      document += "<!-- <\(p)SubjectData> -->\n</\(p)ClinicalData>\n"
    }
    document += "</\(p)ODM>\n"
    let input = try file("a.xml", document)
    let whole = try index(input, 1 << 20)
    #expect(whole.slices.count == 24)
    let bytes = Array(document.utf8)
    for slice in whole.slices {
      let text = String(decoding: bytes[slice.offset..<slice.offset + slice.length], as: UTF8.self)
      #expect(text.hasPrefix("<\(p)SubjectData ") && text.contains("\"\(slice.key)\""))
      #expect(text.hasSuffix("</\(p)SubjectData>") || text.hasSuffix("/>"))
      #expect(Int(slice.line) == 1 + bytes[..<slice.offset].count { $0 == 10 })
    }
    for size in Array(64...300) + [511, 512, 1000, 4096] {
      #expect(try describe(index(input, size)) == describe(whole), "blocks of \(size) bytes")
    }
  }

  @Test func everyBlockSizeSaysTheSameLineOfAFault() throws {
    var document =
      "<ODM>\n\n<Study OID='ST'>\n" + String(repeating: "\n  \n<Description/>", count: 40)
    document += "</Study>\n<ClinicalData StudyOID='ST'>"
    for number in 0..<9 { document += "\n" + subjectData("S\(number)", nil, "\n\n") }
    let lines = 1 + document.utf8.count { $0 == 10 }
    let input = try file("a.xml", document + "\n\n\n<x></y>\n</ClinicalData></ODM>")
    for size in 64...256 {
      let fault = #expect(throws: Fault.self) { try index(input, size) }
      #expect(fault?.location.line == lines + 3, "blocks of \(size) bytes")
    }
  }

  @Test func aTagWithoutEndIsNotReadForever() throws {
    let input = try file("a.xml", "<ODM><SubjectData a=\"" + String(repeating: "x", count: 1 << 25))
    #expect(throws: Fault.self) { try index(input, 1 << 16) }
  }
}

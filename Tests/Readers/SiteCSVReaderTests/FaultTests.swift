import ByteStreams
import Diagnostics
import SourceModel
import Testing

@testable import SiteCSVReader

struct FaultTests {
  private func fault(_ bytes: [UInt8], _ options: TabularOptions = options()) throws -> Fault {
    let input = try file("ae.csv", bytes)
    return try #require(
      #expect(throws: Fault.self) { try SiteCSVReader(files: [input], options: options) })
  }

  @Test func missingColumnNamesTheNearest() throws {
    let fault = try fault(Array("SUBJN0,T\n1,2\n".utf8))
    #expect(fault.status == .inputUnparsable)
    #expect(
      fault.description
        == "ae.csv:1: no column holds the subject: looked for \"SUBJNO\", the file has \"SUBJN0\", "
        + "\"T\"; did you mean \"SUBJN0\"?")
  }

  @Test(arguments: ["", "\n\n", "\u{FEFF}"])
  func emptyFile(text: String) throws {
    let fault = try fault(Array(text.utf8))
    #expect(fault.status == .inputUnparsable && fault.message.contains("empty"))
  }

  @Test func openQuote() throws {
    let fault = try fault(Array("SUBJNO,T\n1,a\n2,\"b\n3,c\n".utf8))
    #expect(fault.status == .inputUnparsable && fault.location.line == 3)
  }

  @Test func bytesThatAreNoUTF8() throws {
    let fault = try fault(Array("SUBJNO,T\n1,".utf8) + [0xB5, 0xCE, 0x0A])
    #expect(fault.status == .inputUnparsable && fault.location.line == 2)
    #expect(fault.message.contains("0xB5") && fault.message.contains("offset 11"))
    #expect(fault.message.contains("--encoding cp949"))
  }

  @Test func bytesThatTheStatedEncodingDoesNotKnow() throws {
    let bytes = Array("SUBJNO,T\n1,".utf8) + [0xB5, 0xFF, 0x0A]
    let fault = try fault(bytes, options { $0.encodings = ["utf-8", "cp949"] })
    #expect(fault.status == .inputUnparsable && fault.location.line == 2)
    #expect(fault.message.contains("cp949"))
  }

  @Test func zerosThatAreNoWideText() throws {
    let fault = try fault(Array("SUBJNO,T\n1,\0\02\n".utf8))
    #expect(fault.status == .inputUnparsable && fault.message.contains("zero"))
  }

  @Test(arguments: ["site-\\d+", "site-(\\d+"])
  func wrongPattern(pattern: String) throws {
    let fault = try fault(Array("SUBJNO\n1\n".utf8), options { $0.siteFromFile = pattern })
    #expect(fault.status == .mappingWrong)
  }

  @Test func unknownEncoding() throws {
    let fault = try fault(Array("SUBJNO\n1\n".utf8), options { $0.encodings = ["cp94"] })
    #expect(fault.status == .mappingWrong && fault.message.contains("did you mean \"cp949\""))
  }
}

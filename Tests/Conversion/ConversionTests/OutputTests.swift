import ByteStreams
import Conversion
import Diagnostics
import Glibc
import Testing

/// What a conversion leaves in its folder.
@Suite struct OutputTests {
  private static let stream = """
    {"clinpipe":1,"study":{"id":"S1"}}
    {"subject":{"id":"1","uniqueID":"S1-1","sex":"F","doses":[{"drug":"A","start":"2024-01-01"}]}}
    {"subject":{"id":"2","uniqueID":"S1-2","sex":"M","adverseEvents":[{"term":"Nausea"}]}}

    """

  @Test func bulkDataAreAFileForEachType() async throws {
    let folder = try Folder()
    try await convert(to: folder, [.fhirNDJSON])
    #expect(
      folder.files("out/fhir") == [
        "AdverseEvent.ndjson", "MedicationAdministration.ndjson", "Patient.ndjson",
        "ResearchStudy.ndjson", "ResearchSubject.ndjson",
      ])
    let patients = folder.text("out/fhir/Patient.ndjson").split(separator: "\n")
    #expect(patients.count == 2)
    #expect(patients.allSatisfy { $0.hasPrefix("{\"resourceType\":\"Patient\"") })
  }

  @Test func aSingleFileHasAllTypesInOrder() async throws {
    let folder = try Folder()
    try await convert(to: folder, [.fhirNDJSON], .file("\(folder.path)/all.ndjson"))
    let lines = folder.text("all.ndjson").split(separator: "\n")
    #expect(lines.count == 7)
    #expect(lines.first?.hasPrefix("{\"resourceType\":\"ResearchStudy\"") == true)
  }

  @Test(arguments: [1, 4])
  func datasetsAreTheSameWhateverTheThreads(threads: Int) async throws {
    let folder = try Folder()
    try await convert(to: folder, [.sdtmCSV, .sdtmXPT], threads: threads)
    let files = folder.files("out").filter { $0.hasSuffix(".csv") && $0 != "rejects.csv" }
    #expect(files == ["ae.csv", "dm.csv", "ex.csv"])
    #expect(folder.text("out/dm.csv").contains("S1,DM,S1-2,2,"))
    #expect(folder.files("out").filter { $0.hasSuffix(".xpt") }.count == 3)
  }

  /// Each package has a define.xml of its own; a format that is in a package too is written once.
  @Test func packagesStandBesideEachOther() async throws {
    let folder = try Folder()
    try await convert(to: folder, [.sdtmXPT, .sdtmPackage, .sdtmPackageJSON])
    let names = ["ae", "dm", "ex"]
    #expect(
      folder.files("out").filter { $0 != "rejects.csv" }
        == ["ae.xpt", "dataset-json", "define.xml", "define2-1.xsl", "dm.xpt", "ex.xpt"])
    #expect(
      folder.files("out/dataset-json")
        == ["ae.json", "define.xml", "define2-1.xsl", "dm.json", "ex.json"])
    for name in names {
      #expect(folder.text("out/define.xml").contains("xlink:href=\"\(name).xpt\""))
      #expect(folder.text("out/dataset-json/define.xml").contains("xlink:href=\"\(name).json\""))
    }
  }

  /// Analysis sets stand beside the datasets and in none of them, whatever the format and threads.
  @Test(arguments: [(OutputFormat.sdtmCSV, 1), (.sdtmPackage, 2), (.sdtmPackageJSON, 4)])
  func populationsStandApart(format: OutputFormat, threads: Int) async throws {
    let folder = try Folder()
    let stream = """
      {"clinpipe":1,"study":{"id":"S1","populations":[{"name":"SAFETY","label":"Safety set"}]}}
      {"subject":{"id":"2","uniqueID":"S1-2","sex":"M","populations":[{"population":"SAFETY",\
      "included":false,"reason":"NOT DOSED, \\"later\\"","date":"2024-12"}]}}
      {"subject":{"id":"1","uniqueID":"S1-1","sex":"F"}}

      """
    try await convert(to: folder, [format], threads: threads, stream: stream)
    #expect(
      folder.text("out/analysis/populations.csv") == """
        USUBJID,SUBJID,SITEID,POPULATION,LABEL,MEMBER,REASON,DATE
        S1-1,1,,SAFETY,Safety set,,,
        S1-2,2,,SAFETY,Safety set,N,"NOT DOSED, ""later""\",2024-12

        """)
    #expect(!folder.text("out/define.xml").contains("POPULATIONS"))
    #expect(!folder.files("out").contains { $0.hasPrefix("populations") })
  }

  private func convert(
    to folder: Folder, _ formats: [OutputFormat], _ destination: Request.Destination? = nil,
    threads: Int = 2, stream: String = Self.stream
  ) async throws {
    try folder.write(stream, "in.ndjson")
    var request = Request()
    request.inputs = ["\(folder.path)/in.ndjson"]
    request.outputs = formats
    request.destination = destination ?? .folder("\(folder.path)/out")
    request.threads = threads
    _ = try await Conversion(request).run()
  }
}

/// A folder that is gone when the test is over.
private final class Folder {
  let path: String

  init() throws {
    var template = Array("/tmp/clinpipe-output-XXXXXX".utf8CString)
    path = String(cString: try #require(mkdtemp(&template)))
  }

  deinit { remove(path) }

  func write(_ text: String, _ name: String) throws {
    let output = try ByteOutput(path: "\(path)/\(name)")
    try output.write(text)
    try output.close()
  }

  func text(_ name: String) -> String {
    guard let file = fopen("\(path)/\(name)", "r") else { return "" }
    defer { fclose(file) }
    var text = ""
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      text += String(decoding: buffer[..<count], as: UTF8.self)
    }
    return text
  }

  func files(_ name: String) -> [String] { entries("\(path)/\(name)").sorted() }

  private func entries(_ path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private func remove(_ path: String) {
    for name in entries(path) { remove("\(path)/\(name)") }
    if unlink(path) != 0 { rmdir(path) }
  }
}

import ByteStreams
import Glibc
import Testing

struct AtomicOutputTests {
  let scratch = Scratch()

  private func fill(_ folder: AtomicFolder, _ files: [String: String]) throws {
    for (name, text) in files.sorted(by: { $0.key < $1.key }) {
      let output = try folder.output(name)
      try output.write(text)
      try output.close()
    }
  }

  private func write(_ files: [String: String], to name: String) throws -> AtomicFolder {
    let outputs = OutputSet()
    let folder = try outputs.folder("\(scratch.path)/\(name)")
    try fill(folder, files)
    try outputs.commit()
    return folder
  }

  private func makeFolder(_ name: String) { #expect(mkdir("\(scratch.path)/\(name)", 0o777) == 0) }

  @Test func newFolderAppearsOnCommitOnly() throws {
    let outputs = OutputSet()
    let folder = try outputs.folder("\(scratch.path)/deep/out/")
    try fill(folder, ["ae.xpt": "1", "fhir/bundle.json": "2"])
    #expect(scratch.names("deep/out").isEmpty)
    try outputs.commit()
    #expect(scratch.names("deep") == ["out"])
    #expect(scratch.names("deep/out") == ["ae.xpt", "fhir"])
    #expect(try scratch.text("deep/out/fhir/bundle.json") == "2")
  }

  @Test func discardedFolderLeavesNothing() throws {
    do { try fill(try OutputSet().folder("\(scratch.path)/deep/out"), ["ae.xpt": "1"]) }
    #expect(scratch.names() == [])
  }

  @Test(arguments: ["ae.xpt", "fhir/bundle.json"])
  func aFolderThatWasTakenAwayIsNotMadeAgain(name: String) throws {
    let folder = try OutputSet().folder("\(scratch.path)/out")
    let partial = try #require(scratch.names().first)
    #expect(rmdir("\(scratch.path)/\(partial)") == 0)
    #expect(throws: StreamError.self) { try folder.output(name) }
    #expect(scratch.names() == [])
  }

  @Test func existingFolderKeepsForeignFilesAndReplacesItsOwn() throws {
    for folder in ["out", "out/notes", "out/fhir"] { makeFolder(folder) }
    _ = try scratch.write("out/ae.csv", Array("old".utf8))
    _ = try scratch.write("out/site-01.csv", Array("input".utf8))
    _ = try scratch.write("out/notes/mine.txt", Array("mine".utf8))
    _ = try scratch.write("out/fhir/other.json", Array("other".utf8))
    #expect(symlink("nowhere", "\(scratch.path)/out/link") == 0)
    #expect(chmod("\(scratch.path)/out/notes", 0o555) == 0)
    #expect(chmod("\(scratch.path)/out", 0o750) == 0)
    let folder = try write(["ae.csv": "new", "dm.csv": "new", "fhir/a.json": "new"], to: "out")
    #expect(scratch.names() == ["out"])
    #expect(scratch.names("out") == ["ae.csv", "dm.csv", "fhir", "link", "notes", "site-01.csv"])
    #expect(scratch.names("out/fhir") == ["a.json", "other.json"])
    #expect(try scratch.text("out/ae.csv") == "new")
    #expect(try scratch.text("out/site-01.csv") == "input")
    #expect(try scratch.text("out/notes/mine.txt") == "mine")
    #expect(folder.bystanders == ["link", "notes", "site-01.csv"])
    #expect(scratch.mode("out") == 0o750 && scratch.mode("out/notes") == 0o555)
  }

  @Test func theFolderIsExchangedInOneStep() throws {
    makeFolder("out")
    let before = scratch.number("out")
    _ = try write(["ae.csv": "new"], to: "out")
    #expect(scratch.number("out") != before)
  }

  /// Whoever is in a folder would lose it if it were exchanged; a link is followed to it.
  @Test func aFolderIsReachedThroughALink() throws {
    makeFolder("real")
    _ = try scratch.write("real/mine.txt", [1])
    #expect(symlink("real", "\(scratch.path)/out") == 0)
    _ = try write(["ae.csv": "new"], to: "out")
    #expect(scratch.names() == ["out", "real"])
    #expect(scratch.names("real") == ["ae.csv", "mine.txt"])
  }

  @Test func failedReplacementPutsTheFormerFilesBack() throws {
    for folder in ["out", "out/dm.csv"] { makeFolder(folder) }
    _ = try scratch.write("out/ae.csv", Array("old".utf8))
    #expect(throws: StreamError.self) {
      try write(["ae.csv": "new", "sub/ex.csv": "new", "dm.csv": "new"], to: "out")
    }
    #expect(scratch.names("out") == ["ae.csv", "dm.csv"])
    #expect(scratch.names() == ["out"])
    #expect(try scratch.text("out/ae.csv") == "old")
  }

  @Test func noFileIsWrittenThroughALinkToElsewhere() throws {
    for folder in ["out", "elsewhere"] { makeFolder(folder) }
    #expect(symlink("../elsewhere", "\(scratch.path)/out/fhir") == 0)
    let error = #expect(throws: StreamError.self) { try write(["fhir/a.json": "1"], to: "out") }
    #expect(error?.reason == "is there, and a folder was expected")
    #expect(scratch.names("elsewhere") == [] && scratch.names("out") == ["fhir"])
  }

  @Test func fileIsReplacedOnCommitOnly() throws {
    let path = try scratch.write("out.json", Array("old".utf8))
    do { try OutputSet().file(path).output.write("lost") }
    #expect(scratch.names() == ["out.json"])
    let outputs = OutputSet()
    try outputs.file(path).output.write("new")
    #expect(try scratch.text("out.json") == "old")
    try outputs.commit()
    #expect(try scratch.text("out.json") == "new")
    #expect(scratch.names() == ["out.json"])
  }

  @Test func targetsOfTheWrongKindAreRefused() throws {
    let path = try scratch.write("plain", [])
    let outputs = OutputSet()
    #expect(throws: StreamError.self) { try outputs.folder(path) }
    #expect(throws: StreamError.self) { try outputs.file(scratch.path) }
    #expect(throws: StreamError.self) { try outputs.file("\(scratch.path)/none/out") }
    try outputs.file("/dev/null").output.write("gone")
    try outputs.commit()
    #expect(access("/dev/.null.lock", F_OK) != 0)
  }

  @Test func fullDiskAndClosedPipeAreToldApart() throws {
    let full = try ByteOutput(path: "/dev/full")
    try full.write("x")
    let error = #expect(throws: StreamError.self) { try full.close() }
    #expect(error?.kind == .writing && error?.code == ENOSPC && error?.isBrokenPipe == false)

    signal(SIGPIPE, SIG_IGN)
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    close(ends[0])
    let closed = ByteOutput(descriptor: ends[1], name: "-", capacity: 4)
    let broken = #expect(throws: StreamError.self) { try closed.write("longer than the buffer") }
    #expect(broken?.isBrokenPipe == true)
  }
}

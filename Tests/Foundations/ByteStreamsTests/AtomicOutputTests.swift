import ByteStreams
import Glibc
import Testing

struct AtomicOutputTests {
  let scratch = Scratch()

  private func fill(_ folder: AtomicFolder, _ name: String, _ text: String) throws {
    let output = try folder.output(name)
    try output.write(text)
    try output.close()
  }

  @Test func newFolderAppearsOnCommitOnly() throws {
    let folder = try AtomicFolder(path: "\(scratch.path)/deep/out/")
    try fill(folder, "ae.xpt", "1")
    try fill(folder, "fhir/bundle.json", "2")
    #expect(scratch.names("deep/out").isEmpty)
    try folder.commit()
    #expect(scratch.names("deep") == ["out"])
    #expect(scratch.names("deep/out") == ["ae.xpt", "fhir"])
    #expect(try scratch.text("deep/out/fhir/bundle.json") == "2")
  }

  @Test func discardedFolderLeavesNothing() throws {
    do {
      let folder = try AtomicFolder(path: "\(scratch.path)/deep/out")
      try fill(folder, "ae.xpt", "1")
    }
    #expect(scratch.names() == [])
  }

  @Test(arguments: ["ae.xpt", "fhir/bundle.json"])
  func aFolderThatWasTakenAwayIsNotMadeAgain(name: String) throws {
    let folder = try AtomicFolder(path: "\(scratch.path)/out")
    let partial = try #require(scratch.names().first)
    #expect(rmdir("\(scratch.path)/\(partial)") == 0)
    #expect(throws: StreamError.self) { try folder.output(name) }
    #expect(scratch.names() == [])
  }

  @Test func existingFolderKeepsForeignFilesAndReplacesItsOwn() throws {
    #expect(mkdir("\(scratch.path)/out", 0o777) == 0)
    _ = try scratch.write("out/ae.csv", Array("old".utf8))
    _ = try scratch.write("out/site-01.csv", Array("input".utf8))
    let folder = try AtomicFolder(path: "\(scratch.path)/out")
    try fill(folder, "ae.csv", "new")
    try fill(folder, "dm.csv", "new")
    #expect(try scratch.text("out/ae.csv") == "old")
    try folder.commit()
    #expect(scratch.names("out") == ["ae.csv", "dm.csv", "site-01.csv"])
    #expect(try scratch.text("out/ae.csv") == "new")
    #expect(try scratch.text("out/site-01.csv") == "input")
    #expect(folder.bystanders == ["site-01.csv"])
  }

  @Test func failedReplacementPutsTheFormerFilesBack() throws {
    #expect(mkdir("\(scratch.path)/out", 0o777) == 0)
    #expect(mkdir("\(scratch.path)/out/dm.csv", 0o777) == 0)
    _ = try scratch.write("out/ae.csv", Array("old".utf8))
    do {
      let folder = try AtomicFolder(path: "\(scratch.path)/out")
      try fill(folder, "ae.csv", "new")
      try fill(folder, "sub/ex.csv", "new")
      try fill(folder, "dm.csv", "new")
      #expect(throws: StreamError.self) { try folder.commit() }
    }
    #expect(scratch.names("out") == ["ae.csv", "dm.csv"])
    #expect(try scratch.text("out/ae.csv") == "old")
  }

  @Test func leftoversOfDeadRunsAreRemoved() throws {
    // No process has this number: it is above the largest that Linux hands out.
    #expect(mkdir("\(scratch.path)/.out.partial-99999999", 0o777) == 0)
    _ = try scratch.write(".out.partial-99999999/ae.xpt", [1])
    #expect(mkdir("\(scratch.path)/.out.partial-1", 0o777) == 0)
    try AtomicFolder(path: "\(scratch.path)/out").commit()
    #expect(scratch.names() == [".out.partial-1", "out"])
  }

  @Test func fileIsReplacedOnCommitOnly() throws {
    let path = try scratch.write("out.json", Array("old".utf8))
    do {
      let file = try AtomicFile(path: path)
      try file.output.write("lost")
    }
    #expect(scratch.names() == ["out.json"])
    let file = try AtomicFile(path: path)
    try file.output.write("new")
    #expect(try scratch.text("out.json") == "old")
    try file.commit()
    #expect(try scratch.text("out.json") == "new")
    #expect(scratch.names() == ["out.json"])
  }

  @Test func targetsOfTheWrongKindAreRefused() throws {
    let path = try scratch.write("plain", [])
    #expect(throws: StreamError.self) { try AtomicFolder(path: path) }
    #expect(throws: StreamError.self) { try AtomicFile(path: scratch.path) }
    #expect(throws: StreamError.self) { try AtomicFile(path: "\(scratch.path)/none/out") }
    let device = try AtomicFile(path: "/dev/null")
    try device.output.write("gone")
    try device.commit()
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

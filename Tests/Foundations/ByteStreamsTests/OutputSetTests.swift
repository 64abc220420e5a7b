import ByteStreams
import Glibc
import Testing

/// Several outputs of one run, several runs with one output, and what killed runs have left.
struct OutputSetTests {
  let scratch = Scratch()

  private func makeFolder(_ name: String) { #expect(mkdir("\(scratch.path)/\(name)", 0o777) == 0) }

  private func write(_ name: String, _ text: String) throws {
    _ = try scratch.write(name, Array(text.utf8))
  }

  private func fill(_ folder: AtomicFolder, _ name: String, _ text: String) throws {
    let output = try folder.output(name)
    try output.write(text)
    try output.close()
  }

  /// A run that writes `ae.csv` into `out`; what it has to tell.
  private func convert(_ text: String = "new") throws -> [String] {
    let outputs = OutputSet()
    try fill(try outputs.folder("\(scratch.path)/out"), "ae.csv", text)
    try outputs.commit()
    return outputs.notes
  }

  @Test func whenOneCanNotBePutInItsPlaceTheOthersAreTakenOut() throws {
    for folder in ["out", "out/ae.csv"] { makeFolder(folder) }
    try write("old.csv", "old")
    do {
      let outputs = OutputSet()
      try fill(try outputs.folder("\(scratch.path)/out"), "ae.csv", "new")
      for name in ["old.csv", "new.csv"] {
        try outputs.file("\(scratch.path)/\(name)").output.write("new")
      }
      #expect(throws: StreamError.self) { try outputs.commit() }
    }
    #expect(scratch.names() == ["old.csv", "out"])
    #expect(try scratch.text("old.csv") == "old")
  }

  @Test func ofTwoRunsAtOnceTheLastOneWinsWhole() throws {
    let (first, second) = (OutputSet(), OutputSet())
    let folders = try [first, second].map { try $0.folder("\(scratch.path)/out") }
    try fill(folders[0], "ae.csv", "first")
    try fill(folders[0], "dm.csv", "first")
    try fill(folders[1], "ae.csv", "second")
    try first.commit()
    try second.commit()
    #expect(try scratch.text("out/ae.csv") == "second")
    #expect(try scratch.text("out/dm.csv") == "first")
    #expect(scratch.names() == ["out"])
  }

  /// A lock tells, and not a number that another process may have by now.
  @Test func whatKilledRunsHaveLeftIsRemovedAndNothingElse() throws {
    for folder in [".out.partial-1", ".out.partial-\(getpid())", ".out.partial-final", "out"] {
      makeFolder(folder)
    }
    for file in [".out.partial-1/ae.csv", ".out.lock", ".out.unfinished-2", "out/.clinpipe.lock"] {
      try write(file, "")
    }
    let living = OutputSet()
    _ = try living.folder("\(scratch.path)/out")
    let names = scratch.names()
    #expect(
      names == [".out.partial-\(getpid())", ".out.partial-final", ".out.unfinished-2", "out"])
    #expect(try convert() == [])
    #expect(scratch.names() == [".out.partial-\(getpid())", ".out.partial-final", "out"])
    #expect(scratch.names("out") == ["ae.csv"])
  }

  /// The state in which a kill leaves a folder that can't be exchanged: `ae.csv` replaced, `dm.csv`
  /// not, `new.csv` put in, `ex.csv` not.
  private func layOutKilledReplacement(_ partial: String) throws {
    for folder in ["out", partial, "\(partial)/.former", "out/sub"] { makeFolder(folder) }
    try write(
      "\(partial)/.journal", "/ sub\n= ae.csv\n= dm.csv\n+ new.csv\n+ ex.csv\n+ ../mine\n= /etc\n")
    for (name, text) in [
      ("out/ae.csv", "killed"), ("out/dm.csv", "old"), ("out/new.csv", "killed"), ("mine", "mine"),
      ("\(partial)/.former/ae.csv", "old"), ("\(partial)/dm.csv", "killed"),
      ("\(partial)/.former/dm.csv", "old"), ("\(partial)/ex.csv", "killed"),
    ] { try write(name, text) }
  }

  @Test(arguments: ["out/.clinpipe.partial-7", ".out.partial-7"])
  func aKilledReplacementIsTakenBack(partial: String) throws {
    try layOutKilledReplacement(partial)
    #expect(FolderListing.isBetweenRuns("\(scratch.path)/out"))
    do { _ = try OutputSet().folder("\(scratch.path)/out") }
    #expect(scratch.names("out") == ["ae.csv", "dm.csv"])
    #expect(!FolderListing.isBetweenRuns("\(scratch.path)/out"))
    #expect(try scratch.text("out/ae.csv") == "old")
    #expect(try scratch.text("out/dm.csv") == "old")
    #expect(scratch.names() == ["mine", "out"])
  }

  @Test func theNextRunTellsOfAKilledReplacement() throws {
    try layOutKilledReplacement(".out.partial-7")
    let notes = try convert()
    #expect(notes.count == 1 && notes[0].contains("were put back"))
  }

  @Test func theNextRunTellsWhichOutputsAreOfAKilledOne() throws {
    makeFolder("out")
    try write("findings.csv", "killed")
    let (table, folder) = (scratch.number("findings.csv"), "\(scratch.path)/out")
    try write(".out.unfinished-7", "\(table) \(scratch.path)/findings.csv\n1 \(folder)\n")
    #expect(
      try convert() == [
        "a run that was killed had put \(scratch.path)/findings.csv in place, and not \(folder), "
          + "which stayed as before"
      ])
    #expect(scratch.names() == ["findings.csv", "out"])
    #expect(try convert() == [])
  }
}

import Glibc
import ProgramRuns
import Testing

/// Output that can't be written: 74, the path in the message, and nothing left behind.
@Suite struct BadOutputTests {
  /// Whether a mount of our own is allowed, without anyone else seeing it.
  static let canMount =
    Program.shell("unshare -rm mount -t tmpfs tmpfs /mnt").status == 0

  private static let conversion =
    "clinpipe convert \(Program.root)/samples/krd-home/export.xml"
    + " -m \(Program.root)/mappings/krd-home.yaml"

  /// Runs a line in a folder with a small file system mounted at `disk`; then lists what is there.
  private func onDisk(_ line: String, _ options: String = "size=256k") -> Outcome {
    let scratch = Scratch()
    Files.makeFolder(scratch.at("disk"))
    let script = """
      mount -t tmpfs -o \(options) tmpfs disk || exit 99
      \(line); status=$?
      ls -A disk; exit $status
      """
    return Program.shell("unshare -rm bash -c '\(script)'", in: scratch.path)
  }

  @Test(
    .enabled(if: canMount, "needs mounts of its own"),
    arguments: [
      "-t sdtm-xpt -o disk/out", "-t sdtm-csv -t fhir-json -o disk/deep/out",
      "-t sdtm-json -o disk",
      "-t fhir-json -o disk/bundle.json", "-t source -o disk/s.ndjson",
      "-t source -o disk/s.ndjson --quiet",
    ]) func fullDisk(_ words: String)
  {
    let outcome = onDisk("\(Self.conversion) \(words)")
    #expect(outcome.status == 74, "\(outcome.errors)")
    #expect(outcome.errors.contains("clinpipe: disk"), "\(outcome.errors)")
    #expect(outcome.errors.contains("No space left on device"))
    #expect(outcome.output.isEmpty, "left behind: \(outcome.text)")
  }

  @Test(.enabled(if: canMount)) func fullDiskForRejectsAndFindings() {
    for option in ["--findings", "--rejects"] {
      let outcome = onDisk(
        "head -c 4096 /dev/zero >disk/full; rm -f c.ndjson; \(Self.conversion) -t canonical "
          + "-o c.ndjson \(option) disk/t.csv; s=$?; rm disk/full; test -e c.ndjson "
          + "&& echo c.ndjson; (exit $s)", "size=4k")
      #expect(outcome.status == 74, "\(outcome.errors)")
      #expect(outcome.errors.contains("disk/t.csv: No space left"))
      #expect(outcome.output.isEmpty, "left behind: \(outcome.text)")
    }
  }

  /// Nothing is put into its place before all of it is written.
  @Test(.enabled(if: canMount)) func oneOfSeveralOutputsCanNotBeWritten() {
    for failing in [
      "--findings disk/t.csv --rejects r.csv", "--findings f.csv --rejects disk/t.csv",
    ] {
      let outcome = onDisk(
        "head -c 4096 /dev/zero >disk/full; mkdir here; \(Self.conversion) -t canonical "
          + "-o here/c.ndjson \(failing); s=$?; rm -r disk/full; ls -A here; ls *.csv; (exit $s)",
        "size=4k")
      #expect(outcome.status == 74, "\(outcome.errors)")
      #expect(outcome.output.isEmpty, "left behind: \(outcome.text)")
    }
  }

  @Test(.enabled(if: canMount)) func fullTemporaryFolder() {
    let export = "\(Program.root)/samples/krd-home/export.xml"
    let outcome = onDisk(
      "cat \(export) | TMPDIR=$PWD/disk clinpipe convert -t source -o s.ndjson; s=$?; "
        + "test -e s.ndjson && echo s.ndjson; (exit $s)")
    #expect(outcome.status == 74, "\(outcome.errors)")
    #expect(outcome.errors.contains("temporary file for - in /"), "\(outcome.errors)")
    #expect(outcome.errors.contains("/disk: No space left on device"), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }

  @Test(.enabled(if: canMount), arguments: ["disk/out", "disk/o.csv -d AE", "disk"])
  func readOnlyFolder(_ words: String) {
    let outcome = onDisk(
      "mount -o remount,ro disk; \(Self.conversion) -t sdtm-csv -o \(words)")
    #expect(outcome.status == 74, "\(outcome.errors)")
    #expect(outcome.errors.contains("clinpipe: disk"))
    #expect(outcome.errors.contains("Read-only file system"))
    #expect(outcome.output.isEmpty)
  }

  /// An output in the place of what the run reads would be the end of somebody's data.
  @Test(arguments: [
    "-t canonical -o export.xml", "-t canonical -o study.yaml", "-t canonical -o link.xml",
    "-t canonical -o ./export.xml", "-t canonical -o c.ndjson --findings in/dm.csv",
    "-t sdtm-csv -o in",
  ])
  func whatIsReadIsNeverReplaced(_ words: String) {
    let scratch = Scratch()
    let line = """
      cp \(Example.export) export.xml; cp \(Example.mapping) study.yaml; ln -s export.xml link.xml
      mkdir in; ln export.xml in/dm.csv; cat export.xml study.yaml in/dm.csv | cksum
      clinpipe convert export.xml -m study.yaml -q \(words); status=$?
      cat export.xml study.yaml in/dm.csv | cksum; exit $status
      """
    let outcome = Program.shell(line, in: scratch.path)
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("is read by this run"), "\(outcome.errors)")
    #expect(Set(outcome.lines).count == 1)
  }

  @Test func fileWhereAFolderIsWanted() {
    let scratch = Scratch()
    scratch.write("out", "mine")
    let words = ["-t", "sdtm-csv", "-o", "out"]
    for outcome in [
      Example.convert("-t", "sdtm-csv", "-o", scratch.at("out")),
      Example.convert("-t", "sdtm-csv,fhir-json", "-o", scratch.at("out/below")),
    ] {
      #expect(outcome.status == 74, "\(words): \(outcome.errors)")
      #expect(outcome.errors.contains(scratch.at("out")))
    }
    #expect(scratch.text("out") == "mine")
    #expect(scratch.files == ["out"])
  }

  @Test func folderWhereAFileIsWanted() {
    let scratch = Scratch()
    Files.makeFolder(scratch.at("r.csv"))
    for option in ["--rejects", "--findings"] {
      let outcome = Example.convert(
        "-t", "canonical", "-o", scratch.at("c.ndjson"), option, scratch.at("r.csv"))
      #expect(outcome.status == 74)
      #expect(outcome.errors.contains("r.csv: is a folder, a file was expected"))
    }
    #expect(scratch.files == [])
  }

  /// What was there before a run that fails is there after it.
  @Test(.enabled(if: canMount)) func formerOutputStays() {
    let outcome = onDisk(
      "mkdir disk/out && echo mine > disk/out/ae.csv && \(Self.conversion) -t sdtm-csv -o disk/out; "
        + "s=$?; cat disk/out/*; (exit $s)")
    #expect(outcome.status == 74, "\(outcome.errors)")
    #expect(outcome.text == "mine\nout\n")
  }
}

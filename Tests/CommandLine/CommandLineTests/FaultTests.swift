import ProgramRuns
import Testing

/// What goes wrong while a run is under way: nothing half-written, the right exit status, and a word on
/// what happened. `make faults` puts far more runs to it.
@Suite struct FaultTests {
  private static let hasTools =
    Program.shell("command -v python3 && { command -v cc || command -v clang; }").status == 0

  /// Killed and refused at every so many calls that change the file system.
  @Test(
    .enabled(if: hasTools, "needs Python and a C compiler"),
    arguments: ["folder-there", "folder-around-us", "tables-there"])
  func killedAndRefusedRunsLeaveNothingHalf(_ scenario: String) {
    let outcome = Program.shell(
      "Tests/Acceptance/faults \(scenario)",
      environment: [
        "CLINPIPE": "\(Program.folder)/clinpipe", "FAULTS_STRIDE": "41",
        "PYTHONDONTWRITEBYTECODE": "1",
      ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.text.contains("runs, 0 faults"))
  }

  /// Both write the same folder; whichever is the last, all of it is there.
  @Test func ofTwoRunsAtOnceOneIsThereWhole() {
    let scratch = Scratch()
    let line = """
      old() { clinpipe convert \(Example.export) -m \(Example.mapping) -q "$@"; }
      new() { clinpipe convert new.xml -m \(Example.mapping) -q "$@"; }
      sed s/K-0/L-0/g \(Example.export) > new.xml
      wanted="-t sdtm-csv,sdtm-xpt,fhir-json"
      old $wanted -o old; new $wanted -o new
      for try in 1 2 3 4 5 6 7 8; do
        old $wanted -o out & one=$!; new $wanted -o out & two=$!
        wait $one; s=$?; wait $two; [ $s$? = 11 ] || echo "status $s"
        diff -r out old >/dev/null || diff -r out new >/dev/null || echo mixture
      done
      ls -A
      """
    let outcome = Program.shell(line, in: scratch.path)
    #expect(outcome.text == "new\nnew.xml\nold\nout\n", "\(outcome.errors)")
  }

  /// The coding file is a pipe that opens when the export has been read through for the first time.
  @Test(arguments: [
    ("truncate -s 3000 export.xml", "and has 3000 now"),
    ("echo >> export.xml", "the file changed while it was read: it had "),
    ("touch -d 2001-01-01 export.xml", "the file changed while it was read; convert it when"),
  ]) func inputThatChangesWhileItIsRead(_ change: String, _ words: String) {
    let scratch = Scratch()
    let line = """
      cp \(Example.export) export.xml; mkfifo gate
      { exec 3>gate; \(change); cat \(Program.root)/samples/dictionary/coding.csv >&3; } &
      clinpipe convert export.xml -m \(Example.mapping) --coding gate -t canonical -o c.ndjson
      status=$?; rm gate; exit $status
      """
    let outcome = Program.shell(line, in: scratch.path)
    #expect(outcome.status == 66, "\(outcome.errors)")
    #expect(outcome.errors.contains("clinpipe: export.xml: "), "\(outcome.errors)")
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(scratch.files == ["export.xml"])
  }

  /// Messages must not get into a file that was given the number of a closed stream.
  @Test func closedStandardStreamsAreNoPlaceForData() {
    let scratch = Scratch()
    let convert = "clinpipe convert \(Example.export) -m \(Example.mapping) -t canonical"
    let outcome = Program.shell(
      """
      \(convert) -o whole.ndjson -q
      for closed in '2>&-' '>&- 2>&-' '<&- >&- 2>&-'; do
        eval "\(convert) -o there.ndjson $closed"; echo $?; cmp whole.ndjson there.ndjson
      done
      \(convert) >&-; echo $?
      clinpipe convert -m \(Example.mapping) -t canonical <&-; echo $?
      """, in: scratch.path)
    #expect(outcome.text == "1\n1\n1\n74\n66\n", "\(outcome.errors)")
  }

  @Test(arguments: ["convert -m \(Example.mapping) -t canonical", "inspect"])
  func missingTemporaryFolder(_ words: String) {
    let outcome = Program.shell("cat \(Example.export) | TMPDIR=/none/such clinpipe \(words)")
    #expect(outcome.status == 74)
    #expect(
      outcome.errors == "clinpipe: temporary folder /none/such: No such file or directory\n")
  }

  /// Whoever works in a folder would lose it if another were put into its place.
  @Test func theFolderWeAreInStaysTheSame() {
    let scratch = Scratch()
    Files.makeFolder(scratch.at("out"))
    scratch.write("out/mine.txt", "mine")
    let outcome = Program.shell(
      """
      before=$(stat -c %i .)
      clinpipe convert \(Example.export) -m \(Example.mapping) -t sdtm-csv -d AE -o . -q
      [ $before = $(stat -c %i .) ] && ls -A
      """, in: scratch.at("out"))
    #expect(outcome.text == "ae.csv\nmine.txt\nrejects.csv\nsuppae.csv\n", "\(outcome.errors)")
  }

  @Test func aFolderWithFilesOfTwoRunsIsNotChecked() {
    let scratch = Scratch()
    let convert = ["-t", "sdtm-csv", "-o", scratch.at("out"), "-q"]
    _ = Program.clinpipe(["convert", Example.export, "-m", Example.mapping] + convert)
    scratch.write("out/.clinpipe.partial-7/.journal", "= ae.csv\n")
    scratch.write("out/.clinpipe.partial-7/.former/ae.csv", "STUDYID,DOMAIN\n")
    let check = Program.clinpipe(["check", "out"], in: scratch.path)
    #expect(check.status == 66)
    #expect(check.errors.hasPrefix("clinpipe: out: files of two runs are here"))
    let next = Program.clinpipe(
      ["convert", Example.export, "-m", Example.mapping, "-t", "sdtm-csv", "-o", "out"],
      in: scratch.path)
    #expect(next.errors.contains("out: a run that was killed was replacing its files"))
    #expect(Program.clinpipe(["check", "out"], in: scratch.path).status != 66)
  }
}

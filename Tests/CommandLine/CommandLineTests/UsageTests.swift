import Conversion
import ProgramRuns
import Testing

/// Wrong usage ends with 2, writes nothing, and names what would be right.
@Suite struct UsageTests {
  @Test(arguments: [
    ("convrt x", "did you mean \"convert\"?"),
    ("--versoin", "did you mean \"--version\"?"),
    ("convert --maping m.yaml", "did you mean \"--mapping\"?"),
    ("convert -x", "unknown option \"-x\""),
    ("inspect --jsn", "did you mean \"--json\"?"),
    ("formats --json", "unknown option \"--json\""),
    ("convert e.xml -t sdtm-xtp -o out", "did you mean \"sdtm-xpt\"?"),
    ("convert e.xml -f omd -t source", "did you mean \"odm\"?"),
    ("convert e.xml -m m.yaml", "-t FORMAT"),
    ("convert e.xml -m m.yaml -t sdtm-csv", "-o DIR"),
    ("convert e.xml -m m.yaml -t sdtm-csv -d AE,DM", "-o DIR"),
    ("convert e.xml -m m.yaml -t sdtm-package -d AE", "-o DIR"),
    ("convert e.xml -m m.yaml -t canonical -t fhir-json", "-o DIR"),
    ("convert e.xml -m m.yaml -t canonical -t fhir-json -o both.json", "both.json"),
    ("convert e.xml -m m.yaml -t sdtm-xpt -o all.xpt", "all.xpt"),
    ("convert e.xml -m m.yaml -t source,canonical -o out", "alone"),
    ("convert e.xml -m m.yaml -t fhir-json --domain AE", "--domain"),
    ("convert e.xml -m m.yaml -t sdtm-csv --domain AEE -o out", "did you mean \"AE\"?"),
    ("convert e.xml -m m.yaml -t canonical --xpt-encoding utf8", "--xpt-encoding"),
    ("convert e.xml -m m.yaml -t canonical --max-size 5GB", "--max-size"),
    ("convert e.xml -m m.yaml -t sdtm-xpt -o out --xpt-encoding cp94", "did you mean \"cp949\"?"),
    ("convert e.xml -m m.yaml -t sdtm-xpt -o out --max-size 0", "500MB"),
    ("convert e.xml -m m.yaml -t sdtm-xpt -o out --max-size 5GX", "500MB"),
    ("convert e.xml -m m.yaml -t sdtm-xpt -o out --max-size 2kB", "of one subject"),
    ("convert e.xml -m m.yaml -t sdtm-xpt -d EX --max-size 3500", "-o DIR"),
    ("convert e.xml -t sdtm-csv -o out", "-m MAPPING"),
    ("convert e.xml -m m.yaml -t source -j 0", "--threads"),
    ("convert e.xml -m m.yaml -t source -j many", "--threads"),
    ("convert e.xml -m m.yaml -t source --fail-level eror", "did you mean \"error\"?"),
    ("convert e.xml -m m.yaml -t source --encoding latinx", "unknown encoding \"latinx\""),
    ("convert e.xml -m m.yaml -t source -o s.ndjson --rejects s.ndjson", "s.ndjson"),
    ("convert e.xml -m m.yaml -t source --rejects x --findings ./x", "x"),
    ("convert e.xml -t source --quiet=yes", "takes no value"),
    ("convert e.xml -t", "needs a value"),
    ("explain", "one mapping"),
    ("explain m.yaml m.yaml", "one mapping"),
    ("check", "one folder"),
    ("check out --format sarf", "did you mean \"sarif\"?"),
    ("check out --fail-level note", "warning or error"),
    ("check out --xpt-encoding latin1", "ascii"),
    ("version now", "takes no \"now\""),
    ("convert e.xml c.ndjson -m m.yaml -t canonical", "one format at a time"),
    ("convert c.ndjson d.ndjson -t fhir-ndjson", "one canonical stream"),
    ("convert c.ndjson -t source", "no source records"),
    ("convert e.xml ./e.xml -m m.yaml -t canonical", "named twice"),
    ("convert . e.xml -m m.yaml -f odm -t canonical", "named twice"),
  ]) func wrongUsage(_ line: String, _ words: String) {
    let scratch = Scratch()
    scratch.write("e.xml", Example.exportText)
    scratch.write("m.yaml", Example.mappingText)
    let stream = Example.convert("-t", "canonical", "-q").output
    for name in ["c.ndjson", "d.ndjson"] { scratch.write(name, stream) }
    let outcome = Program.clinpipe(line.split(separator: " ").map(String.init), in: scratch.path)
    #expect(outcome.status == 2, "\(outcome.errors)")
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(scratch.files == ["c.ndjson", "d.ndjson", "e.xml", "m.yaml"])
  }

  @Test func wordsAlone() {
    let nothing = Program.clinpipe([])
    #expect(nothing.status == 2)
    #expect(nothing.output.isEmpty)
    #expect(nothing.errors.contains("Usage: clinpipe COMMAND"))
    for words in [["--version"], ["-V"], ["version"]] {
      let outcome = Program.clinpipe(words)
      #expect(outcome.status == 0)
      #expect(outcome.text.hasPrefix("clinpipe 0."))
      #expect(outcome.errors == "")
    }
    for words in [["--help"], ["-h"], ["help"]] { #expect(Program.clinpipe(words).status == 0) }
    #expect(
      Program.clinpipe(["help", "convert"]).output == Program.clinpipe(["convert", "-h"]).output)
  }

  @Test func clockMustBeANumber() {
    let outcome = Program.clinpipe(
      ["convert", Example.export, "-t", "source"], environment: ["SOURCE_DATE_EPOCH": "today"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("SOURCE_DATE_EPOCH"))
  }
}

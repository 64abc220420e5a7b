import Conversion
import Diagnostics

extension Verb {
  static let convert = Verb(
    name: "convert",
    synopsis: "[FILES or FOLDERS...|-] -m MAPPING -t FORMAT [-o DIR|FILE|-] [OPTIONS]",
    summary: "convert exports into SDTM datasets, FHIR or the canonical model",
    details: """
      Reads standard input when no file or - is given. The input's format is recognised from its
      first bytes. Data goes to standard output unless -o names a file or a folder; SDTM datasets
      are one file each and want a folder, or --domain with one dataset's name.
      """,
    options: [
      OptionSpec("mapping", "m", value: "FILE", help: "the study's mapping (YAML)"),
      OptionSpec("from", "f", value: "FORMAT", help: "input format: \(names(InputFormat.self))"),
      OptionSpec(
        "to", "t", value: "FORMAT",
        help: "output format, more than once if -o is a folder:\n\(names(OutputFormat.self))"),
      OptionSpec(
        "output", "o", value: "PATH", help: "folder or file to write, - for standard output"),
      OptionSpec("domain", "d", value: "NAMES", help: "only these datasets: AE,EX"),
      OptionSpec("sdtmig", value: "VERSION", help: "guide of the datasets: 3.3 or 3.4 (default)"),
      OptionSpec(
        "ct", value: "FILE",
        help:
          "SDTM terminology as NCI publishes it (.txt or .odm.xml), in place of\nthe built-in part"),
      OptionSpec("encoding", value: "NAME", help: "encoding of the CSV files, such as cp949"),
      OptionSpec(
        "xpt-encoding", value: "NAME",
        help:
          "of transport files: ascii (default; English or coded terms stand for other texts),\nutf8 or cp949"
      ),
      OptionSpec(
        "max-size", value: "SIZE",
        help:
          "largest transport file, such as 500MB or 4GiB (default 5GB); larger datasets are\nsplit into AE01, AE02 ..."
      ),
      OptionSpec(
        "rejects", value: "FILE",
        help: "where to write what could not be placed (.csv or .ndjson)"),
      OptionSpec("findings", value: "FILE", help: "where to write all findings (.csv or .ndjson)"),
      OptionSpec(
        "meddra", value: "DIR",
        help: "code events and history with MedDRA: the folder of its .asc files"),
      OptionSpec(
        "meddra-version", value: "VERSION", help: "its release, where the files don't say it: 27.1"),
      OptionSpec(
        "atc", value: "FILE", help: "code drugs with ATC: a .csv of code, name[, class, synonyms]"),
      OptionSpec(
        "atc-version", value: "VERSION", help: "its version, where the file's name has no year"),
      OptionSpec(
        "coding", value: "FILE", help: "what a coder filled in: a worklist, may be given repeatedly"
      ),
      OptionSpec(
        "worklist", value: "FILE", help: "where to write the terms for a coder to code (.csv)"),
      OptionSpec(
        "csv-safe",
        help: "in CSV files, an apostrophe before what a spreadsheet would take for a formula"),
      OptionSpec(
        "fail-level", value: "LEVEL",
        help: "exit 1 from this severity on: warning or error (default)"),
      OptionSpec("threads", "j", value: "N", help: "threads to use (default: one a core)"),
      OptionSpec("quiet", "q", help: "no progress, no summary, no findings on standard error"),
    ],
    example:
      "clinpipe convert samples/revlimid-due -m mappings/revlimid-due.yaml -t sdtm-xpt -o out",
    run: { try await ConvertCommand($0).run() })

  private static func names<F: CaseIterable & RawRepresentable<String>>(_ type: F.Type) -> String {
    F.allCases.map(\.rawValue).joined(separator: ", ")
  }
}

/// Runs a request, and tells what came of it.
private struct ConvertCommand {
  let request: Request
  let failLevel: Severity
  let isQuiet: Bool

  init(_ arguments: Arguments) throws {
    request = try Request(arguments)
    failLevel = try Verb.failLevel(arguments.last("fail-level"), of: "convert")
    isQuiet = arguments.has("quiet")
  }

  func run() async throws -> ExitStatus {
    let line = isQuiet || !Terminal.errorIsTerminal ? nil : ProgressLine()
    let conversion = Conversion(request) { line?.show($0) }
    let summary: Summary
    do {
      summary = try await conversion.run()
      line?.clear()
    } catch {
      line?.clear()
      throw error
    }
    if !isQuiet { SummaryText(summary, request).show(seconds: line?.seconds) }
    return summary.status(failingAt: failLevel)
  }
}

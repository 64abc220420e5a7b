import Conversion
import Diagnostics
import Glibc

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
      OptionSpec("output", "o", value: "PATH", help: "folder or file to write, - for standard output"),
      OptionSpec("domain", "d", value: "NAMES", help: "only these datasets: AE,EX"),
      OptionSpec("encoding", value: "NAME", help: "encoding of the CSV files, such as cp949"),
      OptionSpec(
        "rejects", value: "FILE", help: "where to write what could not be placed (.csv or .ndjson)"),
      OptionSpec("findings", value: "FILE", help: "where to write all findings (.csv or .ndjson)"),
      OptionSpec(
        "fail-level", value: "LEVEL", help: "exit 1 from this severity on: warning or error (default)"),
      OptionSpec("threads", "j", value: "N", help: "threads to use (default: one a core)"),
      OptionSpec("quiet", "q", help: "no progress, no summary, no findings on standard error"),
    ],
    example: "clinpipe convert site-exports -m mappings/study.yaml -t sdtm-xpt -o out",
    run: { try await ConvertCommand($0).run() })

  private static func names<F: CaseIterable & RawRepresentable<String>>(_ type: F.Type) -> String {
    F.allCases.map(\.rawValue).joined(separator: ", ")
  }
}

/// Turns the words of the command line into a request, runs it, and tells what came of it.
private struct ConvertCommand {
  let request: Request
  let failLevel: Severity
  let isQuiet: Bool

  init(_ arguments: Arguments) throws {
    var request = Request()
    if !arguments.operands.isEmpty { request.inputs = arguments.operands }
    request.mappingPath = arguments.last("mapping")
    request.inputFormat = try arguments.last("from").map { try Self.choice($0, "input format") }
    request.outputs = try arguments.all("to").flatMap { $0.split(separator: ",") }
      .map { try Self.choice(String($0), "output format") }
    request.encoding = arguments.last("encoding")
    request.domains = Self.domains(arguments)
    request.rejectsPath = arguments.last("rejects")
    request.findingsPath = arguments.last("findings")
    request.threads = try Self.threads(arguments.last("threads"))
    request.timestamp = Self.timestamp()
    request.version = Clinpipe.versionNumber
    request.destination = try Self.destination(arguments.last("output"), request)
    self.request = request
    failLevel = try Self.failLevel(arguments.last("fail-level"))
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

  private static func choice<F: CaseIterable & RawRepresentable<String>>(
    _ name: String, _ what: String
  ) throws(UsageError) -> F {
    if let format = F(rawValue: name) { return format }
    let names = F.allCases.map(\.rawValue)
    throw UsageError(
      "unknown \(what) \"\(name)\"\(suggestion(for: name, among: names)); there is \(names.joined(separator: ", "))",
      "convert")
  }

  private static func domains(_ arguments: Arguments) -> [String]? {
    let names = arguments.all("domain").flatMap { $0.split(separator: ",") }
    return names.isEmpty ? nil : names.map { $0.uppercased() }
  }

  private static func threads(_ text: String?) throws(UsageError) -> Int {
    guard let text else { return max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
    guard let number = Int(text), (1...256).contains(number) else {
      throw UsageError("--threads must be a number from 1 to 256, not \"\(text)\"", "convert")
    }
    return number
  }

  private static func failLevel(_ text: String?) throws(UsageError) -> Severity {
    switch text {
    case nil, "error": .error
    case "warning": .warning
    default: throw UsageError("--fail-level must be warning or error, not \"\(text!)\"", "convert")
    }
  }

  /// SOURCE_DATE_EPOCH (reproducible-builds.org), else the clock.
  private static func timestamp() -> Int {
    if let text = getenv("SOURCE_DATE_EPOCH"), let seconds = Int(String(cString: text)) {
      return seconds
    }
    return time(nil)
  }

  /// A folder where several files are to be written, else a file; standard output without -o.
  private static func destination(_ path: String?, _ request: Request) throws(UsageError)
    -> Request.Destination
  {
    guard !request.outputs.isEmpty else {
      throw UsageError("say what to write: -t FORMAT (clinpipe formats lists them)", "convert")
    }
    if request.outputs.contains(.source), request.outputs.count > 1 {
      throw UsageError("source stands before the mapping and is written alone", "convert")
    }
    let isOneFile =
      request.outputs.count == 1 && (!request.outputs[0].isDatasets || request.domains?.count == 1)
    guard let path, path != "-" else {
      guard isOneFile else {
        throw UsageError(
          "several files need a folder: -o DIR; or name one dataset: --domain AE", "convert")
      }
      return .standardOutput
    }
    return isOneFile && !isFolder(path) ? .file(path) : .folder(path)
  }

  /// A path that is a folder, that ends like one, or that has no extension as a file would.
  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    if stat(path, &status) == 0 { return status.st_mode & S_IFMT == S_IFDIR }
    return path.hasSuffix("/") || !(path.split(separator: "/").last ?? "").contains(".")
  }
}

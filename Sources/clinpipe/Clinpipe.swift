import ByteStreams
import Conversion
import Diagnostics
import Glibc

@main
struct Clinpipe {
  static let versionNumber = "0.1.0"

  static func main() async {
    StandardStreams.fillGaps()
    // A reader that leaves shows as an error of the write, so that what is half written can be removed.
    signal(SIGPIPE, SIG_IGN)
    // So does a file that may not become larger (`ulimit -f`).
    signal(SIGXFSZ, SIG_IGN)
    Interruption.listen()
    exit(await run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  private static func run(_ words: [String]) async -> ExitStatus {
    do {
      return try await dispatch(words)
    } catch let error as UsageError {
      let more = error.verb.map { "clinpipe \($0) --help" } ?? "clinpipe --help"
      Terminal.error("\(error.message)\nSee: \(more)")
      return .wrongUsage
    } catch let fault as Fault {
      if fault == .brokenPipe { Interruption.end(by: SIGPIPE) }
      Terminal.show(fault)
      return fault.status
    } catch let error as StreamError {
      if error.isBrokenPipe { Interruption.end(by: SIGPIPE) }
      Terminal.error("\(error.path): \(error.reason)")
      return error.kind == .writing ? .outputUnwritable : .inputUnreadable
    } catch {
      Terminal.error("\(error)")
      return .internalFault
    }
  }

  private static func dispatch(_ words: [String]) async throws -> ExitStatus {
    guard let first = words.first else {
      Terminal.write(overview)
      return .wrongUsage
    }
    switch first {
    case "--help", "-h", "help": return try help(words.dropFirst().first)
    case "--version", "-V": return try await Verb.version.run(try Verb.version.parse([]))
    default: break
    }
    let verb = try verb(named: first)
    let arguments = try verb.parse(Array(words.dropFirst()))
    if arguments.has("help") { return try help(verb.name) }
    return try await verb.run(arguments)
  }

  private static func verb(named name: String) throws(UsageError) -> Verb {
    guard let verb = Verb.all.first(where: { $0.name == name }) else {
      let what = name.hasPrefix("-") ? "option" : "command"
      let names = Verb.all.map(\.name) + ["--help", "--version"]
      throw UsageError("unknown \(what) \"\(name)\"\(suggestion(for: name, among: names))")
    }
    return verb
  }

  private static func help(_ name: String?) throws -> ExitStatus {
    let text = try name.map { try verb(named: $0).helpText } ?? overview
    try Terminal.print(text)
    return .done
  }

  private static var overview: String {
    let verbs = Verb.all.map { verb in
      "  \(verb.name)" + String(repeating: " ", count: 10 - verb.name.count) + verb.summary
    }
    return """
      clinpipe converts what hospitals and EDC systems export into SDTM datasets and FHIR.

      Usage: clinpipe COMMAND [OPTIONS]

      Commands:
      \(verbs.joined(separator: "\n"))

      Options:
        -h, --help       show this help; clinpipe COMMAND --help tells more
        -V, --version    show the version

      Example:
        clinpipe convert samples/krd-home/export.xml -m mappings/krd-home.yaml -t sdtm-xpt -o out

      Exit status: 0 done, 1 done with rejects or findings, 2 wrong usage, 64 input can't be
      parsed, 65 mapping is wrong, 66 input is missing or unreadable, 70 internal fault,
      74 output can't be written.

      """
  }
}

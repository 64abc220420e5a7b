import ByteStreams
import Diagnostics
import PackageChecking

extension Verb {
  static let check = Verb(
    name: "check", synopsis: "DIR [--format text|ndjson|sarif]",
    summary: "check a package of datasets against the standard",
    details: """
      Reads transport files, Dataset-JSON or its NDJSON form, ours or another's, and tells where they depart
      from SDTMIG 3.4, its terminology and its conformance rules: structure, keys, dates, study days, events,
      deaths, supplemental qualifiers. Each rule has an id, and the id of the published rule that says the same.
      """,
    options: [
      OptionSpec("format", value: "NAME", help: "text for people, ndjson or sarif for machines"),
      OptionSpec(
        "xpt-encoding", value: "NAME", help: "of transport files: ascii, utf8 (default) or cp949"),
      OptionSpec(
        "fail-level", value: "LEVEL",
        help: "findings from which on the exit status is 1: warning or error (default)"),
    ],
    example: "clinpipe check out/krd-home",
    run: { arguments in
      guard arguments.operands.count == 1 else {
        throw UsageError("check needs one folder", "check")
      }
      let format = try reportFormat(arguments.last("format"))
      let level = try Verb.failLevel(arguments.last("fail-level"), of: "check")
      let encoding = try transportEncoding(arguments.last("xpt-encoding"), of: "check")
      let departures = try PackageReader.read(
        folder: arguments.operands[0], encoding: encoding ?? .utf8
      ).check()
      try Terminal.print(format.write(departures))
      return departures.contains { $0.severity >= level } ? .doneWithFindings : .done
    })

  private static func reportFormat(_ name: String?) throws(UsageError) -> CheckReport {
    guard let name else { return .text }
    if let format = CheckReport(rawValue: name) { return format }
    let names = CheckReport.allCases.map(\.rawValue)
    throw UsageError(
      "unknown format \"\(name)\"\(suggestionAndAll(for: name, among: names))", "check")
  }
}

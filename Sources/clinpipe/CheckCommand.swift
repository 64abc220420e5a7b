import ByteStreams
import Conversion
import Diagnostics
import PackageChecking
import SDTMStandard

extension Verb {
  static let check = Verb(
    name: "check", synopsis: "DIR [--define FILE] [-m MAPPING] [--format text|ndjson|sarif]",
    summary: "check a package of datasets against the standard",
    details: """
      Reads transport files, Dataset-JSON, its NDJSON form, or CSV with the names of the variables in the first
      line, ours or another's, and tells where they depart from SDTMIG, its terminology and its conformance
      rules: structure, keys, dates, study days, events, deaths, dispositions, exposure, visits, elements,
      findings, relations; and from the define.xml that describes them. Each rule has an id, and the ids of the
      published rules that say the same. A mapping adds the study's own rules, which stand in its checks:.
      """,
    options: [
      OptionSpec("define", value: "FILE", help: "the define.xml, where it is not the one in DIR"),
      OptionSpec("mapping", "m", value: "FILE", help: "check the study's own rules (checks:), too"),
      OptionSpec(
        "sdtmig", value: "VERSION",
        help: "guide to hold it against, 3.3 or 3.4 (default: as its TS says, else 3.4)"),
      OptionSpec(
        "ct", value: "FILE",
        help:
          "SDTM terminology as NCI publishes it (.txt or .odm.xml), in place of\nthe built-in part"),
      OptionSpec("format", value: "NAME", help: "text for people, ndjson or sarif for machines"),
      OptionSpec(
        "xpt-encoding", value: "NAME", help: "of transport files: ascii, utf8 (default) or cp949"),
      OptionSpec(
        "show", value: "N|all", help: "findings of each rule that text shows (5 when not given)"),
      OptionSpec(
        "fail-level", value: "LEVEL",
        help: "findings from which on the exit status is 1: warning or error (default)"),
    ],
    example: "clinpipe check out/krd-home -m mappings/krd-home.yaml",
    run: { arguments in
      guard arguments.operands.count == 1 else {
        throw UsageError("check needs one folder", "check")
      }
      let format = try reportFormat(arguments.last("format"))
      let level = try Verb.failLevel(arguments.last("fail-level"), of: "check")
      let shown = try findingsShown(arguments.last("show"))
      let checks = try arguments.last("mapping").map(PackageReader.checks) ?? []
      let encoding = try transportEncoding(arguments.last("xpt-encoding"), of: "check")
      let package = try PackageReader.read(
        folder: arguments.operands[0], define: arguments.last("define"),
        guide: try guide(arguments.last("sdtmig")),
        terminology: try TerminologyFile.load(arguments.last("ct")), encoding: encoding ?? .utf8)
      let outcome = package.check(checks)
      try Terminal.print(format.write(outcome, shown: shown))
      return outcome.departures.contains { $0.severity >= level } ? .doneWithFindings : .done
    })

  private static func guide(_ version: String?) throws(UsageError) -> Guide? {
    guard let version else { return nil }
    return try choice(version, "version of SDTMIG", of: "check")
  }

  private static func reportFormat(_ name: String?) throws(UsageError) -> CheckReport {
    guard let name else { return .text }
    if let format = CheckReport(rawValue: name) { return format }
    let names = CheckReport.allCases.map(\.rawValue)
    throw UsageError(
      "unknown format \"\(name)\"\(suggestionAndAll(for: name, among: names))", "check")
  }

  /// nil for all.
  private static func findingsShown(_ text: String?) throws(UsageError) -> Int? {
    guard let text else { return 5 }
    if text == "all" { return nil }
    guard let number = Int(text), number >= 0 else {
      throw UsageError("--show must be a number or all, not \"\(text)\"", "check")
    }
    return number
  }
}

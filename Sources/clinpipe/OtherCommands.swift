import Conversion
import Diagnostics

extension Verb {
  static let formats = Verb(
    name: "formats", synopsis: "", summary: "list what it reads and writes", details: "",
    options: [], example: "clinpipe formats",
    run: { arguments in
      try refuseOperands(arguments, "formats")
      try Terminal.print(formatList)
      return .done
    })

  static let version = Verb(
    name: "version", synopsis: "", summary: "show the version", details: "", options: [],
    example: "clinpipe version",
    run: { arguments in
      try refuseOperands(arguments, "version")
      try Terminal.print("clinpipe \(Clinpipe.versionNumber)\n")
      return .done
    })

  static let explain = Verb(
    name: "explain", synopsis: "MAPPING",
    summary: "tell in words what a mapping does",
    details:
      "Shows the way of each source item into the model, its SDTM variable and FHIR element.",
    options: [], example: "clinpipe explain mappings/krd-home.yaml",
    run: { arguments in
      guard arguments.operands.count == 1 else {
        throw UsageError("explain needs one mapping", "explain")
      }
      try Terminal.print(try Explanation.text(MappingFile.load(arguments.operands[0])))
      return .done
    })

  static let inspect = Verb(
    name: "inspect", synopsis: "[FILES or FOLDERS...|-] [--json] [-m MAPPING]",
    summary: "show what is in an export",
    details: "Forms, items, types, subjects, counts of records and values, sample values.",
    options: [
      OptionSpec("json", help: "as JSON, for programs"),
      OptionSpec(
        "mapping", "m", value: "FILE", help: "how to read CSV: take csv: from this mapping"),
      OptionSpec(
        "encoding", value: "NAME", help: "encodings of the CSV files, such as utf-8,cp949"),
    ],
    example: "clinpipe inspect samples/krd-home/export.xml",
    run: { arguments in
      let inspection = try Inspection(
        paths: try inputPaths(arguments, "inspect"),
        mappingPath: arguments.last("mapping"), encoding: arguments.last("encoding"))
      try Terminal.print(arguments.has("json") ? inspection.json : inspection.text)
      return .done
    })

  private static func refuseOperands(_ arguments: Arguments, _ verb: String) throws(UsageError) {
    if let operand = arguments.operands.first {
      throw UsageError("\(verb) takes no \"\(operand)\"", verb)
    }
  }

  private static var formatList: String {
    func lines(_ formats: [(String, String)]) -> String {
      let width = (formats.map(\.0.count).max() ?? 0) + 2
      return formats.map { "  \($0.0)" + String(repeating: " ", count: width - $0.0.count) + $0.1 }
        .joined(separator: "\n")
    }
    return """
      Reads (-f):
      \(lines(InputFormat.allCases.map { ($0.rawValue, $0.description) }))

      Writes (-t):
      \(lines(OutputFormat.allCases.map { ($0.rawValue, $0.description) }))

      """
  }
}

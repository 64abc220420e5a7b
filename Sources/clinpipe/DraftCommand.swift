import Conversion
import Diagnostics
import MappingDraft

extension Verb {
  static let draft = Verb(
    name: "draft", synopsis: "[FILES or FOLDERS...|-] [-o MAPPING] [-m MAPPING]",
    summary: "write a first mapping from what an export says of itself",
    details: """
      Recognises forms, items and codes by their names, questions, types and values, and writes a mapping that
      loads and converts as it stands: each guess says why it was made, what is left open is marked TODO. On
      standard error it says how much was recognised. A file that is there already is not replaced.
      """,
    options: [
      OptionSpec(
        "output", "o", value: "FILE", help: "where to write it (standard output when not given)"),
      OptionSpec(
        "mapping", "m", value: "FILE", help: "how to read CSV: take csv: from this mapping"),
      OptionSpec(
        "encoding", value: "NAME", help: "encodings of the CSV files, such as utf-8,cp949"),
    ],
    example: "clinpipe draft samples/krd-home/export.xml -o mapping.yaml",
    run: { arguments in
      let draft = try FirstMapping.draft(
        paths: try inputPaths(arguments, "draft"), mappingPath: arguments.last("mapping"),
        encoding: arguments.last("encoding"))
      if let path = arguments.last("output"), path != "-" {
        try FirstMapping.write(draft.text, to: path)
      } else {
        try Terminal.print(draft.text)
      }
      Terminal.write(
        "clinpipe: \(grouped(draft.recognised)) of \(counted(draft.items, "item")) recognised; "
          + "the rest is marked TODO\n")
      return .done
    })
}

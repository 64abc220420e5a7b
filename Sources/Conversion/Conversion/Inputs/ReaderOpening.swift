import ByteStreams
import Diagnostics
import ODMReader
import SiteCSVReader
import SourceModel
import StudyMapping

/// Opens the reader for the files of a run.
package enum ReaderOpening {
  package static func open(
    _ inputs: InputSet, mapping: StudyMapping?, encoding: String?
  ) throws(Fault) -> any SourceReader {
    switch inputs.format {
    case .odm: return try odm(inputs.files, mapping)
    case .csv: return try csv(inputs.files, mapping, encoding)
    case .canonical:
      throw Fault(
        .wrongUsage, "the canonical stream has no source records; read it with -t other than source"
      )
    }
  }

  /// An export without clinical data can be looked at, but there is nothing to convert.
  static func openData(_ inputs: InputSet, mapping: StudyMapping?, encoding: String?) throws(Fault)
    -> any SourceReader
  {
    let reader = try open(inputs, mapping: mapping, encoding: encoding)
    if let missing = reader.findings.first(where: { $0.code == .noClinicalData }) {
      throw Fault(.inputUnparsable, missing.message, at: missing.location)
    }
    return reader
  }

  private static func odm(_ files: [InputFile], _ mapping: StudyMapping?) throws(Fault) -> ODMReader
  {
    var inputs: [ODMInput] = []
    for file in files { inputs.append(try ODMInput(file)) }
    return try ODMReader(
      files: inputs.map(\.file), names: mapping?.itemNames ?? [],
      keepsItemAttributes: mapping?.readsItemAttributes ?? true,
      transcoded: Set(inputs.indices.filter { inputs[$0].isUTF8 }),
      remarks: inputs.compactMap(\.remark))
  }

  /// A stream has no name to know its form by: it is the one that the mapping reads.
  private static func formOfStandardInput(_ mapping: StudyMapping) throws(Fault) -> String {
    let names = mapping.formNames
    let stems = Set(names.map { $0.hasSuffix(".csv") ? String($0.dropLast(4)) : $0 })
    guard stems.count == 1, let name = stems.first, !name.contains("*"), !name.contains("?") else {
      throw Fault(
        .wrongUsage,
        "standard input is one CSV file without a name, and the mapping reads several: "
          + "\(names.joined(separator: ", ")); name the files or their folder")
    }
    return name
  }

  private static func csv(_ files: [InputFile], _ mapping: StudyMapping?, _ encoding: String?)
    throws(Fault) -> SiteCSVReader
  {
    var options = options(mapping, encoding)
    let stream = files.first { $0.name == "-" }
    if let mapping, let stream, !sharesRows(stream, mapping, encoding) {
      options.forms.append((glob: "-", name: try formOfStandardInput(mapping)))
    }
    return try SiteCSVReader(files: files, options: options)
  }

  /// Whether the rows of a file are shared out to forms that the mapping knows; its name then says
  /// nothing of what is in it.
  static func sharesRows(_ file: InputFile, _ mapping: StudyMapping?, _ encoding: String?) -> Bool {
    guard let mapping else { return false }
    return SiteCSVReader.sharedForms(of: file, options(mapping, encoding))
      .contains(where: mapping.knowsFile)
  }

  private static func options(_ mapping: StudyMapping?, _ encoding: String?) -> TabularOptions {
    var options = mapping?.tabular ?? TabularOptions()
    if let encoding { options.encodings = encoding.split(separator: ",").map(String.init) }
    return options
  }
}

import ByteStreams
import Conversion
import Diagnostics

/// What `clinpipe convert` does with ODM. A form feed, which XML does not have, begins another file.
enum ODMEntry {
  static let mapping = FuzzStudy.mapping("odm-snapshot/study.yaml")

  static func read(_ bytes: [UInt8]) throws {
    let inputs = InputSet(format: .odm, files: try sourceFiles(bytes) { "export-\($0).xml" })
    try SourceRun(inputs, nil).writeRecords()
    try SourceRun(inputs, mapping).convert()
  }
}

/// What `clinpipe convert` does with CSV. The first line says by which of a study's ways the files are to
/// be read; a form feed begins another file.
enum CSVEntry {
  /// The forms of the study, of two sites.
  private static let names = ["demog", "len", "ae"].flatMap { form in
    ["site-01_\(form).csv", "site-02_\(form).csv"]
  }

  static func read(_ bytes: [UInt8]) throws {
    let way = bytes.prefix { $0 != 10 }
    let text = bytes.dropFirst(way.count + 1)
    let mapping = FuzzStudy.ways[Int(way.first ?? 0) % FuzzStudy.ways.count]
    let inputs = InputSet(format: .csv, files: try sourceFiles(text) { names[$0 % names.count] })
    try SourceRun(inputs, mapping).writeRecords()
    try SourceRun(inputs, mapping).convert()
  }
}

/// The files of an input. More than a few say nothing new.
private func sourceFiles(
  _ bytes: some Collection<UInt8>, _ name: (Int) -> String
) throws(Fault) -> [InputFile] {
  let parts = bytes.split(separator: 12, maxSplits: 5, omittingEmptySubsequences: false)
  var files: [InputFile] = []
  for (number, part) in parts.enumerated() {
    files.append(try TemporaryMemory.file(Array(part), named: name(number)))
  }
  return files
}

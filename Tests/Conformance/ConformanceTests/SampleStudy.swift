import Conversion
import ProgramRuns
import Testing

/// One of the studies in `samples/`, with its mapping in `mappings/`.
struct SampleStudy: CustomTestStringConvertible, Sendable {
  let name: String
  var testDescription: String { name }

  /// Every folder of samples that has a page of planted faults.
  static let all: [SampleStudy] = Files.names("\(Program.root)/samples")
    .filter { Files.bytes("\(Program.root)/samples/\($0)/FAULTS.md") != nil }
    .map { SampleStudy(name: $0) }

  var folder: String { "samples/\(name)" }
  var mapping: String { "mappings/\(name).yaml" }

  func page(_ file: String) -> String { Files.text("\(Program.root)/\(folder)/\(file)") ?? "" }

  func convert(_ words: String...) -> Outcome {
    Program.clinpipe(["convert", folder, "-m", mapping, "-q"] + words)
  }

  /// All formats that go by the model, in one run.
  static var modelFormats: [OutputFormat] { OutputFormat.allCases.filter { $0 != .source } }
  static var allAtOnce: String { modelFormats.map(\.rawValue).joined(separator: ",") }
}

/// What a folder holds, by the paths of its files.
func contents(_ folder: String) -> [String: [UInt8]] {
  Dictionary(
    uniqueKeysWithValues: Files.below(folder).map { ($0, Files.bytes("\(folder)/\($0)") ?? []) })
}

/// The names of the files in which two folders differ.
func difference(_ a: [String: [UInt8]], _ b: [String: [UInt8]]) -> [String] {
  Set(a.keys).union(b.keys).filter { a[$0] != b[$0] }.sorted()
}

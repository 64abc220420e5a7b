import Conversion
import Diagnostics
import ProgramRuns

/// A conversion of files that a case has made, run as the program runs it.
struct Run {
  let outcome: Result<Summary, Fault>
  /// What was written, by the paths of its files.
  let files: [String: [UInt8]]

  /// - Parameters:
  ///   - mapping: of which golden case.
  ///   - scratch: where it happens; names of files come into the outputs.
  init(
    _ inputs: [(name: String, bytes: [UInt8])], mapping: String, _ outputs: [OutputFormat],
    threads: Int, in scratch: Scratch
  ) async {
    for input in inputs { scratch.write("in/\(input.name)", input.bytes) }
    var request = Request()
    request.inputs = inputs.map { scratch.at("in/\($0.name)") }
    request.mappingPath = "\(Program.root)/Tests/Golden/\(mapping)/study.yaml"
    request.outputs = outputs
    request.destination = .folder(scratch.at("out"))
    Files.remove(scratch.at("out"))
    request.threads = threads
    do { outcome = .success(try await Conversion(request).run()) } catch {
      outcome = .failure(error)
    }
    var files: [String: [UInt8]] = [:]
    for path in Files.below(scratch.at("out")) { files[path] = scratch.bytes("out/\(path)") }
    self.files = files
  }

  static func odm(
    _ exports: [Export], _ outputs: [OutputFormat] = datasets, threads: Int = 1,
    in scratch: Scratch = Scratch()
  ) async -> Run {
    let files = exports.enumerated().map { ("export-\($0).xml", $1.odm()) }
    return await Run(files, mapping: "odm-snapshot", outputs, threads: threads, in: scratch)
  }

  static func csv(
    _ files: [(name: String, bytes: [UInt8])], _ outputs: [OutputFormat] = datasets
  ) async -> Run {
    await Run(files, mapping: "csv-folder", outputs, threads: 1, in: Scratch())
  }

  static let datasets: [OutputFormat] = [.sdtmXPT, .sdtmCSV]

  /// What the datasets are; lists of rejects and findings name files and lines, which do change.
  var datasets: [String: [UInt8]] { files.filter { $0.key != "rejects.csv" } }
}

extension Run {
  /// Which datasets differ from those of another run; nil when none does.
  func difference(from other: Run) -> String? {
    if case .failure(let fault) = outcome { return "\(fault)" }
    if case .failure(let fault) = other.outcome { return "\(fault)" }
    let names = Set(datasets.keys).union(other.datasets.keys).sorted()
    guard !datasets.isEmpty else { return "nothing was written" }
    let differing = names.filter { datasets[$0] != other.datasets[$0] }
    guard let name = differing.first(where: { $0.hasSuffix(".csv") }) ?? differing.first else {
      return nil
    }
    return "\(differing) differ; \(name):\n\(text(name))and\n\(other.text(name))"
  }

  private func text(_ name: String) -> String {
    files[name].map { String(decoding: $0, as: UTF8.self) } ?? "not there\n"
  }
}

import ByteStreams
import Diagnostics

/// Where the bytes of a run go: standard output, one file, or a folder.
final class OutputSink {
  private enum Target {
    case standardOutput(ByteOutput)
    case file(AtomicFile)
    case folder(AtomicFolder)
  }

  private let target: Target

  init(_ destination: Request.Destination, _ outputs: OutputSet) throws(Fault) {
    do {
      switch destination {
      case .standardOutput: target = .standardOutput(.standardOutput())
      case .file(let path): target = .file(try outputs.file(path))
      case .folder(let path): target = .folder(try outputs.folder(path))
      }
    } catch {
      throw error.asOutputFault
    }
  }

  var isFolder: Bool {
    if case .folder = target { return true }
    return false
  }

  /// The output for a file of this name; where there is one output only, that one.
  func output(_ name: String) throws(StreamError) -> ByteOutput {
    switch target {
    case .standardOutput(let output): return output
    case .file(let file): return file.output
    case .folder(let folder): return try folder.output(name)
    }
  }

  /// An output of a folder must be closed before the folder is put into its place.
  func finish(_ output: ByteOutput) throws(StreamError) {
    if isFolder { try output.close() } else { try output.flush() }
  }

  /// Writes all that is left. Standard output has then got everything; the others are still waiting.
  func complete() throws(StreamError) {
    if case .standardOutput(let output) = target { try output.flush() }
  }

  /// The names of files that an output folder held before, and that this run has not written; known
  /// when the folder is in its place.
  var bystanders: [String] {
    if case .folder(let folder) = target { return folder.bystanders }
    return []
  }
}

import Glibc

/// The built programs, run as a person runs them.
public enum Program {
  /// The folder of the package.
  public static let root: String = {
    let parts = #filePath.split(separator: "/").dropLast(4)
    return "/" + parts.joined(separator: "/")
  }()

  /// Where the built binaries are: beside the test bundle that is running.
  public static let folder: String = {
    var buffer = [CChar](repeating: 0, count: 4096)
    let length = readlink("/proc/self/exe", &buffer, buffer.count)
    let own = String(
      decoding: buffer.prefix(max(0, length)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    let beside = own.split(separator: "/").dropLast().map { "/\($0)" }.joined()
    return access("\(beside)/clinpipe", X_OK) == 0 ? beside : "\(root)/.build/debug"
  }()

  /// Runs `clinpipe` with the words of a command line.
  public static func clinpipe(
    _ words: [String], in place: String = root, input: String? = nil,
    environment: [String: String] = [:]
  ) -> Outcome {
    run(["\(folder)/clinpipe"] + words, in: place, input: input, environment: environment)
  }

  /// Runs a line of shell with `clinpipe` on the PATH.
  public static func shell(
    _ line: String, in place: String = root, environment: [String: String] = [:]
  ) -> Outcome {
    run(["/bin/bash", "-c", line], in: place, input: nil, environment: environment)
  }

  public static func sampleExports(_ words: [String]) -> Outcome {
    run(["\(folder)/SampleExports"] + words, in: root, input: nil, environment: [:])
  }
}

/// How a run ended and what it said.
public struct Outcome: Sendable {
  public let status: Int32
  public let output: [UInt8]
  public let errors: String
  /// What it took of the processors: how long it took on the clock depends on what else runs.
  public let seconds: Double
  /// The most memory that it had at once, as far as a look every millisecond sees it.
  public let peakMegabytes: Int

  public var text: String { String(decoding: output, as: UTF8.self) }
  public var lines: [Substring] { text.split(separator: "\n") }
  public var errorLines: [Substring] { errors.split(separator: "\n") }
}

import Glibc
import ProgramRuns
import Testing

/// A file of many bytes that few words describe. It is written when a test wants it, and never kept.
struct HostileFile: Sendable {
  private var parts: [(bytes: [UInt8], times: Int)] = []

  static func + (file: HostileFile, text: String) -> HostileFile { file + Array(text.utf8) }

  static func + (file: HostileFile, bytes: [UInt8]) -> HostileFile {
    file.repeating(bytes, 1)
  }

  func repeating(_ text: String, _ times: Int) -> HostileFile { repeating(Array(text.utf8), times) }

  /// So much of a text that it takes so many bytes.
  func filling(_ text: String, megabytes: Int) -> HostileFile {
    repeating(text, (megabytes << 20) / text.utf8.count)
  }

  func numbered(_ range: Range<Int>, _ text: (Int) -> String) -> HostileFile {
    self + range.map(text).joined()
  }

  func followed(by other: HostileFile) -> HostileFile {
    var file = self
    file.parts += other.parts
    return file
  }

  private func repeating(_ bytes: [UInt8], _ times: Int) -> HostileFile {
    var file = self
    file.parts.append((bytes, times))
    return file
  }

  func write(to path: String) {
    guard let file = fopen(path, "wb") else { preconditionFailure("\(path) can't be written") }
    defer { fclose(file) }
    for (bytes, times) in parts {
      // A file system takes large pieces faster.
      let once = max(1, min(times, (1 << 16) / max(bytes.count, 1)))
      let block = [[UInt8]](repeating: bytes, count: once).flatMap(\.self)
      for _ in 0..<times / once { fwrite(block, 1, block.count, file) }
      fwrite(block, 1, times % once * bytes.count, file)
    }
  }
}

/// A hostile file, and how the program must end with it.
struct HostileCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  var name = "export.xml"
  var status: Int32 = 64
  /// What standard error must say: the place, and what would be right.
  var says: [String] = []
  /// Of the program, with the file as `FILE`; by default those that read a source.
  var commands = Self.readers
  let file: HostileFile

  static let readers = [
    ["convert", "FILE", "-m", "study.yaml", "-t", "canonical"],
    ["convert", "FILE", "-t", "source"],
    ["inspect", "FILE"],
  ]

  /// Acceptance of the limits: less than 300 MB and 10 s, and never an end by a signal.
  func check(beside files: [String: String]) {
    let scratch = Scratch()
    for (name, text) in files { scratch.write(name, text) }
    file.write(to: scratch.at(name))
    for command in commands {
      let outcome = Program.clinpipe(command.map { $0 == "FILE" ? name : $0 }, in: scratch.path)
      #expect(outcome.status == status, "\(command): \(outcome.errors.prefix(500))")
      for words in says {
        #expect(outcome.errors.contains(words), "\(command): \(outcome.errors.prefix(500))")
      }
      #expect(outcome.seconds < 10, "\(command)")
      #expect(outcome.peakMegabytes < 300, "\(command)")
    }
  }
}

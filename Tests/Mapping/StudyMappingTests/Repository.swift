import ByteStreams
import Glibc
import Testing

/// Files of the repository that tests compare with.
enum Repository {
  static let root = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()

  static func bytes(_ path: String) throws -> [UInt8] {
    let file = try InputFile(path: "\(root)/\(path)")
    return try file.first(file.count)
  }

  static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  /// Compares a file with what it should say; with `RECORD=1` it is written anew, and the test
  /// fails so that the difference is read.
  static func expect(_ path: String, toBe bytes: [UInt8]) throws {
    if getenv("RECORD") != nil {
      let file = try #require(fopen("\(root)/\(path)", "w"))
      fwrite(bytes, 1, bytes.count, file)
      fclose(file)
      Issue.record("\(path) was written anew")
    } else {
      let isSame = try self.bytes(path) == bytes
      #expect(isSame, "\(path) is not what the code makes; RECORD=1 writes it anew")
    }
  }
}

import ByteStreams
import Glibc
import Testing

/// A folder of its own for one test, removed at the end.
final class Scratch {
  let path: String

  init() {
    var template = Array("/tmp/clinpipe-test-XXXXXX".utf8CString)
    path = String(cString: mkdtemp(&template))
  }

  deinit { _ = system("chmod -R u+w '\(path)'; rm -rf '\(path)'") }

  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let output = try ByteOutput(path: "\(path)/\(name)")
    try output.write(bytes)
    try output.close()
    return "\(path)/\(name)"
  }

  func input(_ bytes: [UInt8], name: String = "input") throws -> InputFile {
    try InputFile(path: write(name, bytes))
  }

  /// Names below `folder`, hidden ones too, sorted.
  func names(_ folder: String = "") -> [String] {
    guard let handle = opendir("\(path)/\(folder)") else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  func mode(_ name: String) -> mode_t { status(name).st_mode & 0o777 }

  /// What tells a file or folder from another at the same path.
  func number(_ name: String) -> ino_t { status(name).st_ino }

  private func status(_ name: String) -> stat {
    var status = stat()
    #expect(lstat("\(path)/\(name)", &status) == 0)
    return status
  }

  func text(_ name: String) throws -> String {
    let file = try InputFile(path: "\(path)/\(name)")
    return String(decoding: try file.first(file.count), as: UTF8.self)
  }
}

func all(_ file: InputFile) throws -> [UInt8] { try file.first(file.count) }

import Glibc

/// The little of a file system that tests need.
public enum Files {
  public static func bytes(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = fread(&block, 1, block.count, file)
      if got == 0 { return ferror(file) == 0 ? bytes : nil }
      bytes += block[..<got]
    }
  }

  public static func text(_ path: String) -> String? {
    bytes(path).map { String(decoding: $0, as: UTF8.self) }
  }

  public static func write(_ path: String, _ bytes: [UInt8]) {
    makeFolder(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]))
    guard let file = fopen(path, "wb") else { preconditionFailure("\(path) can't be written") }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  public static func makeFolder(_ path: String) {
    if path.isEmpty || mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    makeFolder(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]))
    mkdir(path, 0o755)
  }

  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The names in a folder, hidden ones too, sorted.
  public static func names(_ folder: String) -> [String] {
    guard let handle = opendir(folder) else { return [] }
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

  /// Paths, from `folder` on, of all files below it, sorted. Links are not followed.
  public static func below(_ folder: String) -> [String] {
    names(folder).flatMap { name -> [String] in
      let path = "\(folder)/\(name)"
      return isFolder(path) ? below(path).map { "\(name)/\($0)" } : [name]
    }.sorted()
  }

  public static func copy(_ folder: String, to target: String) {
    makeFolder(target)
    for name in below(folder) { write("\(target)/\(name)", bytes("\(folder)/\(name)") ?? []) }
  }

  public static func remove(_ path: String) {
    if isFolder(path) {
      for name in names(path) { remove("\(path)/\(name)") }
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}

extension Files {
  public static func link(_ target: String, at path: String) { symlink(target, path) }
}

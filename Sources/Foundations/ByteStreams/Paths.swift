import Glibc

/// Work on the file system that output in one piece needs.
enum Paths {
  static func split(_ path: String) -> (folder: String, name: String) {
    var path = Substring(path)
    while path.count > 1, path.last == "/" { path.removeLast() }
    guard let slash = path.lastIndex(of: "/") else { return (".", String(path)) }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    return (folder, String(path[path.index(after: slash)...]))
  }

  /// What the path leads to; nil when there is nothing.
  static func kind(_ path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// The path without links, so that a file is replaced where it really lies.
  static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// The names in a folder, sorted; empty when it cannot be read.
  static func entries(_ folder: String) -> [String] {
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

  /// Removes a file or a folder with all that is in it; links are not followed.
  static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      unlink(path)
      return
    }
    for name in entries(path) { remove("\(path)/\(name)") }
    rmdir(path)
  }

  /// Makes a folder and the folders above it that are missing; answers those it made, outer first.
  /// `root` and what is above it are not made: where it is gone, it was taken away on purpose.
  @discardableResult
  static func makeFolders(
    _ path: String, below root: String? = nil
  ) throws(StreamError) -> [String] {
    if path == root || kind(path) == S_IFDIR { return [] }
    let parent = split(path).folder
    var made = parent == path || parent == "." ? [] : try makeFolders(parent, below: root)
    if mkdir(path, 0o777) == 0 {
      made.append(path)
    } else if errno != EEXIST {
      let error = StreamError.system(.writing, path: path)
      removeEmpty(made)
      throw error
    }
    return made
  }

  /// Removes folders as far as they are empty, the last one first.
  static func removeEmpty(_ folders: [String]) {
    for folder in folders.reversed() { rmdir(folder) }
  }

  static func move(_ from: String, to: String) throws(StreamError) {
    if rename(from, to) != 0 { throw .system(.writing, path: to) }
  }

  /// Removes what runs that no longer live have left in a folder under `prefix` and their number.
  static func removeLeftovers(in folder: String, prefix: String) {
    for name in entries(folder) where name.hasPrefix(prefix) {
      guard let process = pid_t(name.dropFirst(prefix.count)) else { continue }
      let lives = kill(process, 0) == 0 || errno == EPERM
      if process == getpid() || !lives { remove("\(folder)/\(name)") }
    }
  }
}

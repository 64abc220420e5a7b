import CFileSystem
import Glibc

/// Work on the file system that output in one piece needs.
enum Paths {
  static func split(_ path: String) -> (folder: String, name: String) {
    let path = plain(path)
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    return (folder, String(path[path.index(after: slash)...]))
  }

  /// What the path leads to; nil when there is nothing.
  static func kind(_ path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// What is at the path itself; nil when there is nothing.
  static func status(_ path: String) -> stat? {
    var status = stat()
    return lstat(path, &status) == 0 ? status : nil
  }

  /// Whether there is a folder itself, and not a link to one.
  static func isFolder(_ path: String) -> Bool {
    status(path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
  }

  /// The number by which the file system knows what is at a path (inode); another's has another.
  static func number(_ path: String) -> UInt? { status(path).map { UInt($0.st_ino) } }

  /// Whether the program, and so perhaps the shell that started it, works in a folder or below it.
  static func isAroundUs(_ folder: String) -> Bool {
    guard let current = getcwd(nil, 0) else { return true }
    defer { free(current) }
    return "\(String(cString: current))/".hasPrefix(folder == "/" ? "/" : "\(folder)/")
  }

  /// Without slashes at its end.
  static func plain(_ path: String) -> String {
    var path = Substring(path)
    while path.count > 1, path.last == "/" { path.removeLast() }
    return String(path)
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
    guard isFolder(path) else {
      unlink(path)
      return
    }
    // What was carried over from a folder that nobody may write to is as closed.
    chmod(path, 0o700)
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

  /// Each path then leads to what the other led to, in one step; answers whether the file system did it.
  static func exchange(_ one: String, _ other: String) -> Bool { exchange_paths(one, other) == 0 }

  /// Waits until a file, or the names in a folder, are on the disk, where there is one.
  @discardableResult
  static func synchronize(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return synchronize(descriptor)
  }

  /// Some file systems know no disk to wait for.
  static func synchronize(_ descriptor: Int32) -> Bool {
    fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS
  }
}

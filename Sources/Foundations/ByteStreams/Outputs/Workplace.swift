import Glibc

/// A file or folder in which an output is made, under a hidden name that tells the process:
/// `.out.partial-4711`.
///
/// It is locked (flock) as long as its writer lives. What is not locked was left by a run that was
/// killed: the number alone would not tell, for numbers are given again, and two containers that
/// share a folder have the same ones.
final class Workplace {
  let path: String
  private let lock: Int32

  /// - Parameter descriptor: of the file or folder; it is kept open.
  private init(path: String, descriptor: Int32) {
    self.path = path
    lock = descriptor
    _ = flock(descriptor, LOCK_EX | LOCK_NB)
  }

  deinit {
    close(lock)
    PartialOutputs.forget(path)
  }

  /// A file; `descriptor` is its own.
  static func file(in folder: String, _ prefix: String) -> (place: Workplace, descriptor: Int32)? {
    let made = make(in: folder, prefix) { path in
      open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    }
    guard let made else { return nil }
    let second = fcntl(made.descriptor, F_DUPFD_CLOEXEC, 0)
    return (Workplace(path: made.path, descriptor: second), made.descriptor)
  }

  static func folder(in folder: String, _ prefix: String) -> Workplace? {
    let made = make(in: folder, prefix) { path in
      guard mkdir(path, 0o777) == 0 else { return -1 }
      let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      if descriptor < 0 { rmdir(path) }
      return descriptor
    }
    return made.map { Workplace(path: $0.path, descriptor: $0.descriptor) }
  }

  /// The same place elsewhere; nil when it can't be moved there.
  func moved(to folder: String, _ prefix: String) -> Workplace? {
    guard let path = Self.paths(in: folder, prefix).first(where: { Paths.status($0) == nil }) else {
      return nil
    }
    let descriptor = fcntl(lock, F_DUPFD_CLOEXEC, 0)
    if PartialOutputs.make(path, { rename(self.path, path) }) == 0 {
      return Workplace(path: path, descriptor: descriptor)
    }
    close(descriptor)
    return nil
  }

  private static func make(
    in folder: String, _ prefix: String, _ create: (String) -> Int32
  ) -> (path: String, descriptor: Int32)? {
    for path in paths(in: folder, prefix) {
      let descriptor = PartialOutputs.make(path) { create(path) }
      if descriptor >= 0 { return (path, descriptor) }
      if errno != EEXIST { return nil }
    }
    return nil
  }

  /// Another container that shares the folder may have a process of our number.
  private static func paths(in folder: String, _ prefix: String) -> some Sequence<String> {
    let first = "\(folder)/\(prefix)\(getpid())"
    return (1...1000).lazy.map { $0 == 1 ? first : "\(first)-\($0)" }
  }

  /// The places under a prefix whose writers are gone.
  static func abandoned(in folder: String, _ prefix: String) -> [String] {
    all(in: folder, prefix).filter(isAbandoned)
  }

  static func all(in folder: String, _ prefix: String) -> [String] {
    Paths.entries(folder).filter { name in
      name.hasPrefix(prefix) && isNumber(name.utf8.dropFirst(prefix.utf8.count))
    }.map { "\(folder)/\($0)" }
  }

  private static func isNumber(_ text: some Collection<UInt8>) -> Bool {
    !text.isEmpty && text.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D }
  }

  static func isAbandoned(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
  }
}

import Glibc

/// Held for the moments in which runs with one output must not meet: while a workplace is made and
/// left ones are cleared, and while an output is put into its place. A file without content,
/// `.out.lock`, locked by flock; a killed run may leave it, and harms nobody by it.
enum PlaceLock {
  private typealias Held = (path: String, descriptor: Int32)
  /// In milliseconds; what is done under the lock takes but a few.
  private static let (patience, pause) = (60_000, 5)

  static func whileHeld<R>(
    for target: String, _ work: () throws(StreamError) -> R
  ) throws(StreamError) -> R {
    let lock = try take(target)
    defer {
      unlink(lock.path)
      close(lock.descriptor)
      PartialOutputs.forget(lock.path)
    }
    return try work()
  }

  /// Beside the output; inside of a folder where what is around it is closed to us.
  private static func take(_ target: String) throws(StreamError) -> Held {
    let (folder, name) = Paths.split(target)
    do throws(StreamError) {
      return try wait("\(folder)/.\(name).lock", target)
    } catch {
      guard error.code != nil, Paths.kind(target) == S_IFDIR else { throw error }
      return try wait("\(target)/\(AtomicFolder.lockName)", target)
    }
  }

  private static func wait(_ path: String, _ target: String) throws(StreamError) -> Held {
    var waited = 0
    while waited < patience {
      let descriptor = PartialOutputs.make(path) { attempt(path) }
      if descriptor >= 0 { return (path, descriptor) }
      guard errno == EWOULDBLOCK else { throw .system(.writing, path: target) }
      usleep(UInt32(pause) * 1000)
      waited += pause
    }
    throw StreamError(
      .writing, path: target,
      reason: "another run has been putting its output there for a minute, and holds \(path)")
  }

  /// -1 and EWOULDBLOCK when another run holds it.
  private static func attempt(_ path: String) -> Int32 {
    let descriptor = opened(path)
    guard descriptor >= 0, isHeld(descriptor, path) else { return descriptor }
    close(descriptor)
    errno = EWOULDBLOCK
    return -1
  }

  /// In a folder for everybody such as /tmp, what is another's can be opened and not created.
  private static func opened(_ path: String) -> Int32 {
    let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC
    let descriptor = open(path, flags | O_CREAT, 0o666)
    guard descriptor < 0, errno == EACCES else { return descriptor }
    let existing = open(path, flags)
    if existing < 0 { errno = EACCES }
    return existing
  }

  /// Whether another run has it; it may also have taken the file away since it was opened. A file
  /// system that knows no locks lets everyone in.
  private static func isHeld(_ descriptor: Int32, _ path: String) -> Bool {
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 { return errno == EWOULDBLOCK }
    var (ours, there) = (stat(), stat())
    guard fstat(descriptor, &ours) == 0, lstat(path, &there) == 0 else { return true }
    return ours.st_ino != there.st_ino || ours.st_dev != there.st_dev
  }
}

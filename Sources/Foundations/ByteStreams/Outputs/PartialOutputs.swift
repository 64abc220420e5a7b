import Synchronization

/// The files and folders that are being written and are not yet in their place, so that a program
/// which is told to end can take them away.
public enum PartialOutputs {
  private static let paths = Mutex<Set<String>>([])
  /// Another thread may put one more file into a folder that is being emptied.
  private static let attempts = 100

  /// Makes a file or folder and notes it when that went well, both before an end can come in between.
  static func make(_ path: String, _ create: () -> Int32) -> Int32 {
    paths.withLock { paths in
      let descriptor = create()
      if descriptor >= 0 { paths.insert(path) }
      return descriptor
    }
  }

  /// Does what an end must not cut short.
  static func finish(_ work: () throws(StreamError) -> Void) throws(StreamError) {
    try paths.withLock { _ throws(StreamError) in try work() }
  }

  static func forget(_ path: String) { paths.withLock { _ = $0.remove(path) } }

  /// Takes all of them away and ends the program by `end`. Whoever wants to make or finish an output
  /// meanwhile waits, and so makes none.
  public static func removeAll(andThen end: () -> Void) {
    paths.withLock { paths in
      for path in paths { remove(path) }
      end()
    }
  }

  private static func remove(_ path: String) {
    for _ in 0..<attempts where Paths.kind(path) != nil { Paths.remove(path) }
  }
}

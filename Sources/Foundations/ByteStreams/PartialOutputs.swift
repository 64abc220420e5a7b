import Synchronization

/// The files and folders that are being written and are not yet in their place, so that a program
/// which is told to end can take them away.
public enum PartialOutputs {
  private static let paths = Mutex<Set<String>>([])

  static func add(_ path: String) { paths.withLock { _ = $0.insert(path) } }
  static func forget(_ path: String) { paths.withLock { _ = $0.remove(path) } }

  public static func removeAll() {
    for path in paths.withLock({ $0 }) { Paths.remove(path) }
  }
}

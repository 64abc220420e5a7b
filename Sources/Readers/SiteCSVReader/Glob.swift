import Glibc

/// File patterns as the shell knows them.
enum Glob {
  static func matches(_ pattern: String, _ name: String) -> Bool {
    fnmatch(pattern, name, 0) == 0
  }
}

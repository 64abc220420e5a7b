import Glibc

/// What lies in a folder.
public enum FolderListing {
  /// The names in it, sorted, without hidden ones.
  public static func names(in folder: String) throws(StreamError) -> [String] {
    guard let handle = opendir(folder) else { throw .system(.reading, path: folder) }
    closedir(handle)
    return Paths.entries(folder).filter { !$0.hasPrefix(".") }.sorted()
  }

  /// Whether files of it are being replaced, or were when a run was killed: there are those of two runs.
  public static func isBetweenRuns(_ folder: String) -> Bool {
    FolderReplacement.isUnderWay(in: Paths.resolved(folder))
  }
}

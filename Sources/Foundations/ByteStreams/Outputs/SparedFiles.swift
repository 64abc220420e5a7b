/// Files that no output may replace.
struct SparedFiles: Sendable {
  private let identities: Set<FileIdentity>

  init(_ paths: [String] = []) { identities = Set(paths.compactMap { FileIdentity($0) }) }

  func check(_ path: String, named name: String) throws(StreamError) {
    guard !identities.isEmpty, let identity = FileIdentity(path), identities.contains(identity)
    else {
      return
    }
    throw StreamError(
      .writing, path: name,
      reason: "is read by this run, which would replace it: name another place")
  }
}

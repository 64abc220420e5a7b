import CFileSystem
import Glibc

/// Makes a new folder stand for a former one: gives it what else the former one holds, as further links
/// to the same files, and exchanges the two in one step.
struct FolderExchange {
  private let former: String
  private let new: String
  private let names: Set<String>
  private let device: dev_t?
  /// More than this is no folder of datasets, and would take its time.
  private static let mostEntries = 10_000

  init(of former: String, for new: String, _ names: [String]) {
    self.former = former
    self.new = new
    self.names = Set(names)
    device = Paths.status(former)?.st_dev
  }

  /// Answers whether the new folder could be given all that the former one holds, and its rights.
  func carry() -> Bool {
    var left = Self.mostEntries
    return carry("", &left) && takeRights("")
  }

  /// What came into the former folder meanwhile is brought over, too.
  func exchange() -> Bool {
    guard Paths.exchange(former, new) else { return false }
    rescue("")
    return true
  }

  private func carry(_ folder: String, _ left: inout Int) -> Bool {
    for entry in foreign(folder) {
      left -= 1
      guard left > 0, let status = Paths.status("\(former)/\(entry)") else { return false }
      if status.st_mode & S_IFMT == S_IFDIR {
        guard status.st_dev == device, carryFolder(entry, &left) else { return false }
      } else if link(entry) != 0 {
        return false
      }
    }
    return true
  }

  /// A link is linked itself, and not what it leads to.
  private func link(_ entry: String) -> Int32 {
    linkat(AT_FDCWD, "\(former)/\(entry)", AT_FDCWD, "\(new)/\(entry)", 0)
  }

  private func carryFolder(_ folder: String, _ left: inout Int) -> Bool {
    guard mkdir("\(new)/\(folder)", 0o700) == 0 || Paths.isFolder("\(new)/\(folder)") else {
      return false
    }
    return carry("\(folder)/", &left) && takeRights(folder)
  }

  /// Owner, mode and times; what has further attributes, such as lists of rights, is not imitated.
  private func takeRights(_ folder: String) -> Bool {
    let (from, to) = ("\(former)/\(folder)", "\(new)/\(folder)")
    guard let old = Paths.status(from), let made = Paths.status(to) else { return false }
    if old.st_uid != made.st_uid || old.st_gid != made.st_gid {
      guard chown(to, old.st_uid, old.st_gid) == 0 else { return false }
    }
    let times = [old.st_atim, old.st_mtim]
    return chmod(to, old.st_mode & 0o7777) == 0 && !hasAttributes(from) && !hasAttributes(to)
      && (folder.isEmpty || utimensat(AT_FDCWD, to, times, 0) == 0)
  }

  private func hasAttributes(_ path: String) -> Bool {
    let size = list_attributes(path, nil, 0)
    guard size > 0 else { return size < 0 && errno != ENOTSUP }
    var names = [CChar](repeating: 0, count: size)
    let count = list_attributes(path, &names, size)
    return names.prefix(max(0, count)).split(separator: 0).contains {
      $0.map(UInt8.init(bitPattern:)) != Array("security.selinux".utf8)
    }
  }

  private func rescue(_ folder: String) {
    // The two have changed their names.
    for entry in foreign(folder, of: new) {
      let (there, here) = ("\(new)/\(entry)", "\(former)/\(entry)")
      if Paths.isFolder(there), Paths.isFolder(here) {
        rescue("\(entry)/")
      } else if Paths.number(there) != Paths.number(here) {
        rename(there, here)
      }
    }
  }

  /// Paths in the former folder that this run does not write.
  private func foreign(_ folder: String, of root: String? = nil) -> [String] {
    Paths.entries("\(root ?? former)/\(folder)").map { folder + $0 }
      .filter { !names.contains($0) && $0 != AtomicFolder.lockName }
  }
}

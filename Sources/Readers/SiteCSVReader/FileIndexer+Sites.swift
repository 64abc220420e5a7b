import ByteStreams
import Diagnostics

extension FileIndexer {
  /// Rows of files that do not tell the site belong to the one subject of that number, if there is
  /// just one.
  mutating func settleSites(of files: [TabularFile]) {
    var sites: [[UInt8]: [Int]] = [:]
    var unsited: [Int] = []
    for subject in 0..<index.keys.count where index.firstSlice(of: subject) >= 0 {
      if index.site(of: subject).isEmpty {
        unsited.append(subject)
      } else {
        sites[Array(index.name(of: subject)), default: []].append(subject)
      }
    }
    joinGroups(&sites, files)
    for subject in unsited {
      let others = sites[Array(index.name(of: subject))] ?? []
      if others.count == 1 {
        index.merge(subject, into: others[0])
      } else if others.count > 1 {
        reportAmbiguous(subject, others, files)
      }
    }
  }

  /// A record of REDCap that one file has in two data access groups is still one record.
  private mutating func joinGroups(_ sites: inout [[UInt8]: [Int]], _ files: [TabularFile]) {
    let redcap = Set(files.indices.filter { files[$0].isREDCap }.map(Int32.init))
    guard !redcap.isEmpty else { return }
    let several = sites.filter { $0.value.count > 1 }.sorted { $0.value[0] < $1.value[0] }
    for (name, subjects) in several {
      let first = subjects[0]
      let home = index.files(of: first).intersection(redcap)
      let same = subjects.dropFirst().filter { !index.files(of: $0).isDisjoint(with: home) }
      for other in same {
        reportGroups(first, other, files)
        index.merge(other, into: first)
      }
      sites[name]!.removeAll { same.contains($0) }
    }
  }

  private mutating func reportGroups(_ first: Int, _ other: Int, _ files: [TabularFile]) {
    let slice = index.slices[Int(index.firstSlice(of: other))]
    let names = [first, other].map { String(decoding: index.site(of: $0), as: UTF8.self) }
    findings.append(
      Finding(
        .siteChanged, .warning,
        "the record stands in the data access groups \(names[0]) and \(names[1]); a project has each "
          + "record once: it is one subject, of \(names[0])",
        at: Location(
          file: files[Int(slice.file)].input.name, line: Int(slice.line),
          subject: String(decoding: index.name(of: other), as: UTF8.self))))
  }

  private mutating func reportAmbiguous(_ subject: Int, _ others: [Int], _ files: [TabularFile]) {
    let slice = index.slices[Int(index.firstSlice(of: subject))]
    let sites = others.map { String(decoding: index.site(of: $0), as: UTF8.self) }.sorted()
    findings.append(
      Finding(
        .siteUnknown, .warning,
        "the row does not tell the site, and the number occurs at sites "
          + sites.joined(separator: ", ") + ": it is kept as a subject of its own",
        at: Location(
          file: files[Int(slice.file)].input.name, line: Int(slice.line),
          subject: String(decoding: index.name(of: subject), as: UTF8.self)))
    )
  }
}

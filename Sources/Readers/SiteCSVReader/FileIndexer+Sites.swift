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
    for subject in unsited {
      let others = sites[Array(index.name(of: subject))] ?? []
      if others.count == 1 {
        index.merge(subject, into: others[0])
      } else if others.count > 1 {
        reportAmbiguous(subject, others, files)
      }
    }
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

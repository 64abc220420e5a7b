/// A dictionary in the format of MedDRA's ASCII distribution, with a list of drugs and a coding file, all
/// of them invented.
enum InventedDictionary {
  static let release = "99.1"

  static func write(folder: String) -> RecordCounts {
    let dictionary = InventedHierarchy(InventedTerms.table)
    let files = [
      "meddra_release.asc": ["\(release)$English$$$$"], "llt.asc": dictionary.lowestLines,
      "pt.asc": dictionary.preferredLines, "hlt.asc": dictionary.lines(of: .kind),
      "hlgt.asc": dictionary.lines(of: .group), "soc.asc": dictionary.lines(of: .organClass),
      "mdhier.asc": dictionary.pathLines,
    ]
    makeFolder("\(folder)/MedAscii")
    var counts = RecordCounts()
    for (name, lines) in files.sorted(by: { $0.key < $1.key }) {
      write(lines, to: "\(folder)/MedAscii/\(name)")
      counts.add(name, lines.count)
    }
    write(InventedDrugs.lines, to: "\(folder)/drugs.csv")
    write(InventedCoding.lines(dictionary), to: "\(folder)/coding.csv")
    counts.add("drugs.csv", InventedDrugs.lines.count - 1)
    return counts
  }

  private static func write(_ lines: [String], to path: String) {
    var file = OutputFile(path: path)
    for line in lines { file.append(line + "\n") }
  }
}

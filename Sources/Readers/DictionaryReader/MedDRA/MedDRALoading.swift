import Diagnostics

extension MedDRA {
  /// Reads a distribution.
  /// - Parameters:
  ///   - version: what a person says the release is; it must be what the files say, where they do.
  ///   - fallback: the release when neither says it.
  public static func load(_ folder: String, version: String?, fallback: String?) throws(Fault)
    -> MedDRA
  {
    let files = try MedDRAFiles(folder)
    let stated = try MedDRARelease.stated(by: files)
    if let version, let stated, version != stated {
      throw Fault(
        .wrongUsage, "--meddra-version says \(version), the files say \(stated)",
        at: Location(file: folder))
    }
    guard let release = version ?? stated ?? fallback else {
      throw Fault(
        .wrongUsage,
        "nothing says which release of MedDRA this is; say it, such as --meddra-version 27.1",
        at: Location(file: folder))
    }
    let preferred = try preferredTerms(files)
    return MedDRA(
      version: release, lowest: try lowestTerms(files, preferred), preferred: preferred)
  }

  private static func lowestTerms(_ files: MedDRAFiles, _ preferred: PreferredTerms) throws(Fault)
    -> LowestTerms
  {
    var terms = LowestTerms()
    var reader = try AscReader(files["llt"]!, fieldCount: 11)
    terms.byKey.reserveCapacity(reader.probableCount)
    terms.byCode.reserveCapacity(reader.probableCount)
    while try reader.next() {
      guard let above = preferred.byCode[try reader.code(2)] else {
        throw reader.fault("pt.asc has no preferred term \(reader.text(2))")
      }
      terms.preferred.append(above)
      terms.codes.append(try reader.code(0))
      terms.names.append(try reader.name(1))
      terms.isCurrent.append(try reader.flag(9))
      guard terms.index() else { throw reader.fault("code \(reader.text(0)) stands here twice") }
    }
    return terms
  }

  private static func preferredTerms(_ files: MedDRAFiles) throws(Fault) -> PreferredTerms {
    var paths = try primaryPaths(files)
    var terms = PreferredTerms()
    var reader = try AscReader(files["pt"]!, fieldCount: 11)
    while try reader.next() {
      let (code, name) = (try reader.code(0), try reader.name(1))
      guard let above = paths.removeValue(forKey: code) else {
        let why =
          terms.byCode[code] == nil ? "has no primary path in mdhier.asc" : "stands here twice"
        throw reader.fault("preferred term \(reader.text(0)) \(why)")
      }
      let place = terms.codes.count
      terms.codes.append(code)
      terms.names.append(name)
      terms.above.append(above)
      terms.byKey[termKey(name)] = place
      terms.byCode[code] = place
    }
    return terms
  }

  /// The one path of each preferred term that is marked as its primary one.
  private static func primaryPaths(_ files: MedDRAFiles) throws(Fault) -> [Code:
    PreferredTerms.Above]
  {
    let levels = try ["hlt", "hlgt", "soc"].map { level throws(Fault) in
      (name: level, terms: try terms(files[level]!, fieldCount: level == "soc" ? 10 : 9))
    }
    var paths: [Code: PreferredTerms.Above] = [:]
    var reader = try AscReader(files["mdhier"]!, fieldCount: 12)
    while try reader.next() {
      guard try reader.flag(11) else { continue }
      let above = try levels.enumerated().map { index, level throws(Fault) in
        guard let term = level.terms[try reader.code(index + 1)] else {
          throw reader.fault("\(level.name).asc has no code \(reader.text(index + 1))")
        }
        return term
      }
      let path = PreferredTerms.Above(high: above[0], group: above[1], organClass: above[2])
      guard paths.updateValue(path, forKey: try reader.code(0)) == nil else {
        throw reader.fault("preferred term \(reader.text(0)) has a second primary path")
      }
    }
    return paths
  }

  private static func terms(_ path: String, fieldCount: Int) throws(Fault) -> [Code: Term] {
    var terms: [Code: Term] = [:]
    var reader = try AscReader(path, fieldCount: fieldCount)
    while try reader.next() {
      let code = try reader.code(0)
      terms[code] = Term(code: code.text, name: try reader.name(1))
    }
    return terms
  }
}

extension MedDRA.LowestTerms {
  /// Makes the last term known by its name and code. Answers false when its code was known before.
  fileprivate mutating func index() -> Bool {
    let place = codes.count - 1
    let key = termKey(names[place])
    if byKey[key].map({ isCurrent[place] && !isCurrent[$0] }) ?? true { byKey[key] = place }
    return byCode.updateValue(place, forKey: codes[place]) == nil
  }
}

import ClinicalModel
import Diagnostics
import DictionaryReader

extension SubjectCoder {
  /// Says what is wrong with codes that the site brought along, and completes the levels above. The
  /// codes themselves stay.
  func check<R: MedDRACoded>(_ record: inout R, _ medDRA: MedDRA, _ findings: inout [Finding]) {
    let place = place(of: record)
    if let version = record.ownVersion, version != medDRA.version {
      if version != coding.siteVersion { findings.append(otherVersion(version, medDRA, place)) }
      return
    }
    guard let path = path(of: record, medDRA, place, &findings) else { return }
    record.complete(from: path, version: medDRA.version)
    compare(record.highLevelTerm, path.high, "high level term", path, place, &findings)
    compare(record.highLevelGroupTerm, path.group, "high level group term", path, place, &findings)
    compare(record.bodySystem, path.organClass, "system organ class", path, place, &findings)
  }

  private func path<R: MedDRACoded>(
    of record: R, _ medDRA: MedDRA, _ place: Location, _ findings: inout [Finding]
  ) -> MedDRA.Path? {
    guard let code = record.lowestLevelTerm?.code else {
      let preferred = record.preferredTerm
      guard let code = preferred?.code, let path = medDRA.path(preferredCode: code) else {
        findings.append(unknown("preferred term", preferred, medDRA, place))
        return nil
      }
      compare(preferred, path.preferred, "preferred term", nil, place, &findings)
      return path
    }
    guard let path = medDRA.path(code: code) else {
      findings.append(unknown("lowest level term", record.lowestLevelTerm, medDRA, place))
      return nil
    }
    compare(record.lowestLevelTerm, path.lowest, "lowest level term", nil, place, &findings)
    compare(record.preferredTerm, path.preferred, "preferred term", path, place, &findings)
    if !path.isCurrent { findings.append(notCurrent(path, path.lowest.name, place)) }
    return path
  }

  private func otherVersion(_ version: String, _ medDRA: MedDRA, _ place: Location) -> Finding {
    Finding(
      .dictionaryVersionDiffers, .warning,
      "coded with MedDRA \(version), the dictionary is \(medDRA.version): its codes are not checked",
      at: place)
  }

  private func unknown(
    _ level: String, _ coded: Coded?, _ medDRA: MedDRA, _ place: Location
  ) -> Finding {
    let right = coded?.decode.flatMap(medDRA.path(named:)).map(\.lowest)
    let hint =
      right.map { "; \"\($0.name)\" is \($0.code)" }
      ?? coded?.decode.map { nearest(to: $0, medDRA) }
    return Finding(
      .dictionaryCodeUnknown, .error,
      "MedDRA \(medDRA.version) has no \(level) with the code \"\(coded?.code ?? "")\"\(hint ?? "")",
      at: place)
  }

  /// - Parameter path: where the term must stand, when it is not its own name that is compared.
  private func compare(
    _ coded: Coded?, _ right: MedDRA.Term, _ level: String, _ path: MedDRA.Path?,
    _ place: Location, _ findings: inout [Finding]
  ) {
    let hasName = coded?.decode.map { termKey($0) == termKey(right.name) } ?? true
    let hasCode = coded?.code.map { $0 == right.code } ?? true
    if hasName, hasCode { return }
    let words = [coded?.code, coded?.decode.map { "\"\($0)\"" }].compactMap(\.self)
    let of = path.map { " of \"\($0.lowest.name)\"" } ?? ""
    findings.append(
      Finding(
        .dictionaryNameDiffers, .warning,
        "the \(level)\(of) is \(right.code) \"\(right.name)\", and not \(words.joined(separator: " "))",
        at: place))
  }
}

import ClinicalModel
import DictionaryReader

/// A record whose term is coded with MedDRA.
protocol MedDRACoded: ClinicalRecord {
  var term: String? { get }
  var verbatim: String? { get }
  var lowestLevelTerm: Coded? { get set }
  var preferredTerm: Coded? { get set }
  var highLevelTerm: Coded? { get set }
  var highLevelGroupTerm: Coded? { get set }
  var bodySystem: Coded? { get set }
}

extension AdverseEvent: MedDRACoded {}
extension MedicalHistory: MedDRACoded {}

extension MedDRACoded {
  /// Whether the site gives a code of MedDRA. A code of a list of the study's own is none.
  var hasSiteCode: Bool { lowestLevelTerm.isOfMedDRA || preferredTerm.isOfMedDRA }

  /// The release that the site coded with, where its terms say it.
  var ownVersion: String? { lowestLevelTerm?.version ?? preferredTerm?.version }

  mutating func take(_ path: MedDRA.Path, version: String) {
    lowestLevelTerm = path.lowest.coded(version, over: lowestLevelTerm)
    preferredTerm = path.preferred.coded(version, over: preferredTerm)
    takeLevels(above: path, version)
  }

  /// The levels above the preferred term that the site left out.
  mutating func complete(from path: MedDRA.Path, version: String) {
    if preferredTerm?.code == nil {
      preferredTerm = path.preferred.coded(version, over: preferredTerm)
    }
    if highLevelTerm?.code == nil { highLevelTerm = path.high.coded(version, over: highLevelTerm) }
    if highLevelGroupTerm?.code == nil {
      highLevelGroupTerm = path.group.coded(version, over: highLevelGroupTerm)
    }
    if bodySystem?.code == nil { bodySystem = path.organClass.coded(version, over: bodySystem) }
  }

  /// States the release of terms that come coded and don't say it.
  mutating func state(_ version: String) {
    state(version, \.lowestLevelTerm)
    state(version, \.preferredTerm)
    state(version, \.highLevelTerm)
    state(version, \.highLevelGroupTerm)
    state(version, \.bodySystem)
  }

  private mutating func takeLevels(above path: MedDRA.Path, _ version: String) {
    highLevelTerm = path.high.coded(version, over: highLevelTerm)
    highLevelGroupTerm = path.group.coded(version, over: highLevelGroupTerm)
    bodySystem = path.organClass.coded(version, over: bodySystem)
  }

  private mutating func state(_ version: String, _ field: WritableKeyPath<Self, Coded?>) {
    guard self[keyPath: field].isOfMedDRA, self[keyPath: field]?.version == nil else { return }
    self[keyPath: field]?.version = version
  }
}

extension Coded? {
  /// By the system that is stated; where none is, by the 8 digits.
  fileprivate var isOfMedDRA: Bool {
    guard let self, let code = self.code else { return false }
    if let system = self.system { return system.uppercased() == "MEDDRA" }
    return code.utf8.count == 8 && code.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}

extension MedDRA.Term {
  /// What the site said there in other words stays as the verbatim text.
  fileprivate func coded(_ version: String, over old: Coded?) -> Coded {
    let word = old?.verbatim ?? old?.decode
    return Coded(
      verbatim: word.flatMap { termKey($0) == termKey(name) ? nil : $0 }, code: code, decode: name,
      system: "MedDRA", version: version)
  }
}

import ClinicalModel
import Diagnostics
import DictionaryReader

/// What a run codes with: dictionaries, and the decisions of coders.
public final class Coding: Sendable {
  public let medDRA: MedDRA?
  public let drugs: DrugDictionary?
  let decisions: Decisions
  /// What the study says of terms that come coded.
  let siteVersion: String?

  /// Checks the coders' rows against the dictionaries.
  /// - Parameter siteVersion: the release of MedDRA that the study states for its coded terms.
  public init(
    medDRA: MedDRA? = nil, drugs: DrugDictionary? = nil, rows: [CodingFile.Row] = [],
    siteVersion: String? = nil
  ) throws(Fault) {
    self.medDRA = medDRA
    self.drugs = drugs
    self.siteVersion = siteVersion
    decisions = try Decisions(rows, medDRA, drugs)
  }

  /// English of texts in other scripts, by the text, as coders have given it for any kind of row.
  public var english: [String: String] { decisions.english }

  /// The English of a text in any spelling that `termKey` takes for the same.
  public func english(of text: String) -> String? { decisions.english(of: text) }

  /// The study with the dictionaries that its terms are coded with.
  public func stated(in study: Study) -> Study {
    var study = study
    if let medDRA { study.dictionaryVersion = medDRA.version }
    if let drugs {
      study.drugDictionary = DrugDictionary.system
      study.drugDictionaryVersion = drugs.version
    }
    return study
  }

  /// What is to be said before the first subject.
  public var findings: [Finding] {
    guard let medDRA, let siteVersion, siteVersion != medDRA.version else { return [] }
    return [
      Finding(
        .dictionaryVersionDiffers, .warning,
        "the study states MedDRA \(siteVersion) and is coded with \(medDRA.version); terms that come "
          + "coded keep \(siteVersion)", at: Location())
    ]
  }
}

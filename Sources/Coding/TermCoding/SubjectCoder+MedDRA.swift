import ClinicalModel
import Diagnostics
import DictionaryReader

extension SubjectCoder {
  /// A coder's decision on the reported term or the verbatim one comes first; then the site's own
  /// preferred term, if MedDRA has it; then the reported term, the verbatim one, and the English that
  /// a coder gave, each as an exact name.
  func decide(
    _ kind: CodingFile.Kind, _ reported: [String], _ word: String?, _ medDRA: MedDRA
  ) -> Verdict {
    let decisions = coding.decisions
    for name in reported {
      if let path = decisions.paths[Decisions.Key(kind, name)] { return .decided(path, name: name) }
    }
    let exact = reported.lazy.compactMap(medDRA.path(named:))
    if let own = word.flatMap(medDRA.path(preferredNamed:)) {
      return .coded(exact.first { $0.isCurrent && $0.preferred == own.preferred } ?? own)
    }
    if let path = exact.first(where: \.isCurrent) { return .coded(path) }
    for name in reported {
      let path = decisions.english(of: name).flatMap(medDRA.path(named:))
      if let path, path.isCurrent { return .decided(path, name: name) }
    }
    return exact.first.map { .notCurrent($0) } ?? .unknown
  }

  func notCurrent(_ path: MedDRA.Path, _ reported: String, _ place: Location) -> Finding {
    Finding(
      .termNotCurrent, .warning,
      "\"\(reported)\" is a lowest level term (\(path.lowest.code)) that is not current any more; its "
        + "preferred term is \(path.preferred.code) \"\(path.preferred.name)\"", at: place)
  }
}

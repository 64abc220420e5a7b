import ClinicalModel
import Diagnostics
import DictionaryReader
import TermCoding

extension Coding {
  /// The dictionaries and coding files that are asked for; nil when there are none.
  static func open(_ request: Request, _ study: Study) throws(Fault) -> Coding? {
    guard request.codesTerms else { return nil }
    var rows: [CodingFile.Row] = []
    for path in request.codingPaths { rows += try CodingFile.load(path) }
    return try Coding(
      medDRA: try medDRA(request, study), drugs: try drugs(request), rows: rows,
      siteVersion: study.dictionaryVersion)
  }

  private static func medDRA(_ request: Request, _ study: Study) throws(Fault) -> MedDRA? {
    guard let folder = request.medDRAPath else { return nil }
    return try MedDRA.load(
      folder, version: request.medDRAVersion, fallback: study.dictionaryVersion)
  }

  private static func drugs(_ request: Request) throws(Fault) -> DrugDictionary? {
    guard let path = request.atcPath else { return nil }
    return try DrugDictionary.load(path, version: request.atcVersion)
  }
}

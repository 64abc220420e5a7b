import ClinicalModel
import Diagnostics
import SDTMStandard
import SDTMTabulation

extension Tabulator {
  /// The tabulator for the datasets that a request names; a parent brings its SUPP-- along when
  /// there is a folder to put both into.
  init(_ study: Study, _ request: Request) throws(Fault) {
    let guide = request.guide ?? .newest
    let terminology = try TerminologyFile.load(request.terminologyPath)
    guard let names = request.domains else {
      self.init(study: study, guide: guide, terminology: terminology)
      return
    }
    let known = Tabulator(study: study).definitions.filter(\.isSubmitted).map(\.name)
    for name in names where !known.contains(name) {
      throw Fault(
        .wrongUsage,
        "unknown domain \"\(name)\"\(suggestionAndAll(for: name, among: known))")
    }
    var wanted = Set(names)
    if case .folder = request.destination { wanted.formUnion(names.map { "SUPP\($0)" }) }
    self.init(
      study: study, datasets: wanted, guide: guide, terminology: terminology)
  }
}

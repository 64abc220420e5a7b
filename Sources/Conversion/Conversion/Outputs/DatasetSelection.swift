import ClinicalModel
import Diagnostics
import SDTMStandard
import SDTMTabulation

extension Tabulator {
  /// The tabulator for the datasets that a request names; a parent brings its SUPP-- along when
  /// there is a folder to put both into.
  /// - Parameter english: what coders have given for texts in other scripts.
  init(_ study: Study, _ request: Request, _ english: [String: String]) throws(Fault) {
    let (guide, texts) = (request.guide ?? .newest, TextRules(study, request, english))
    let terminology = try TerminologyFile.load(request.terminologyPath)
    guard let names = request.domains else {
      self.init(study: study, guide: guide, terminology: terminology, texts: texts)
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
      study: study, datasets: wanted, guide: guide, terminology: terminology, texts: texts)
  }
}

extension TextRules {
  /// With the English that the study's mapping gives, and with what coders say instead or beyond.
  init(_ study: Study, _ request: Request, _ english: [String: String]) {
    let pairs = study.translations.compactMap { translation in
      translation.text.flatMap { text in translation.english.map { (text, $0) } }
    }
    self.init(
      encoding: request.datasetEncoding,
      translations: Dictionary(pairs) { first, _ in first }.merging(english) { _, given in given })
  }
}

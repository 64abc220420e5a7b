import ClinicalModel
import SDTMStandard
import Terminology

/// The facts about the study as a whole: what the mapping's study section says in fields of its own,
/// and what it lists as summary (SDTMIG 3.4, 7.4.2).
struct SummaryTabulation: StudyTabulation {
  static let definition = DomainDefinition.trialSummary

  private let seq = definition.column("TSSEQ")
  private let parmcd = definition.column("TSPARMCD")
  private let parm = definition.column("TSPARM")
  private let val = definition.column("TSVAL")
  private let valnf = definition.column("TSVALNF")
  private let valcd = definition.column("TSVALCD")
  private let vcdref = definition.column("TSVCDREF")
  private let vcdver = definition.column("TSVCDVER")

  func tabulate(_ study: Study, _ records: inout RecordWriter) {
    let own = study.ownParameters(records.layout.terminology)
    let parameters = (own + study.summary).enumerated().sorted {
      ($0.element.parameter ?? "", $0.offset) < ($1.element.parameter ?? "", $1.offset)
    }
    var number = 0
    var last: String?
    for (_, parameter) in parameters {
      number = parameter.parameter == last ? number + 1 : 1
      last = parameter.parameter
      write(parameter, number, &records)
    }
  }

  private func write(
    _ parameter: SummaryParameter, _ number: Int, _ records: inout RecordWriter
  ) {
    records.begin()
    records.number(seq, number)
    records.required(parmcd, parameter.parameter)
    records.required(parm, words(of: parameter, records.layout.terminology))
    records.text(val, parameter.value)
    if parameter.value == nil { records.text(valnf, parameter.nullFlavor ?? "NI") }
    records.text(valcd, parameter.code)
    records.text(vcdref, parameter.dictionary)
    records.text(vcdver, parameter.version)
    records.end()
  }

  /// TSPARM: the term with the same NCI code in the codelist of names.
  private func words(of parameter: SummaryParameter, _ terminology: Terminology) -> String? {
    let (codes, names) = (Codelist.trialSummaryCode, Codelist.trialSummaryParameter)
    let code = parameter.parameter.flatMap(terminology.current(codes).code(of:))
    return terminology.current(names).terms.first { $0.code == code }?.value
      ?? parameter.parameter
  }
}

extension Study {
  /// What the study's own fields say.
  fileprivate func ownParameters(_ terminology: Terminology) -> [SummaryParameter] {
    let given = Set(summary.compactMap(\.parameter))
    var own = [
      SummaryParameter("TITLE", title), SummaryParameter("SPONSOR", sponsor),
      SummaryParameter("INDIC", indication), SummaryParameter("TPHASE", phase),
      SummaryParameter("STYPE", type?.rawValue, coded: type?.code, in: terminology),
    ]
    let countries = country.map { [$0] } ?? Set(sites.compactMap(\.country)).sorted()
    own += countries.map { SummaryParameter("FCNTRY", $0, dictionary: "ISO 3166-1 Alpha-3") }
    own += drugs.map { SummaryParameter("TRT", $0.name) }
    return own.filter { $0.value != nil && !given.contains($0.parameter ?? "") }
  }
}

extension StudyType {
  fileprivate var code: String {
    switch self {
    case .interventional: "C98388"
    case .observational: "C16084"
    }
  }
}

extension SummaryParameter {
  fileprivate init(
    _ parameter: String, _ value: String?, coded code: String? = nil,
    in terminology: Terminology? = nil,
    dictionary: String? = nil
  ) {
    self.init()
    (self.parameter, self.value, self.code) = (parameter, value, code)
    self.dictionary = dictionary ?? (code == nil ? nil : "CDISC CT")
    version = code == nil ? nil : terminology?.version
  }
}

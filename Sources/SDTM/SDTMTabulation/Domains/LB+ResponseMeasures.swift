import ClinicalModel

/// What a response was judged by, by the name of its field.
struct ResponseMeasure: Sendable {
  let code, name, specimen: String
  let quantity: @Sendable (Lent<Response>) -> Quantity?

  private init(
    _ code: String, _ name: String, _ specimen: String,
    _ quantity: @escaping @Sendable (Lent<Response>) -> Quantity?
  ) {
    self.code = code
    self.name = name
    self.specimen = specimen
    self.quantity = quantity
  }

  static let all = [
    ResponseMeasure("MCPROT", "Monoclonal Protein", "SERUM", { $0.serumMProtein }),
    ResponseMeasure("MCPROT", "Monoclonal Protein", "URINE", { $0.urineMProtein }),
    ResponseMeasure(
      "KLCLLCFR", "Kappa Lt Chain,Free/Lambda Lt Chain,Free", "SERUM", { $0.freeLightChainRatio }),
    // CDISC has no term for it.
    ResponseMeasure(
      "FLCDIFF", "Free Light Chains, Involved-Uninvolved", "SERUM", { $0.freeLightChainDifference }),
    ResponseMeasure(
      "PLSTCECE", "Total Plasma Cells/Total Cells", "BONE MARROW", { $0.marrowPlasmaCells }),
  ]
}

extension Subject {
  /// The laboratory tests that came with assessments of the response, at the date of these.
  var responseMeasures: [Measurement] {
    var measures: [Measurement] = []
    responses.lendEach { response in
      for measure in ResponseMeasure.all {
        guard let quantity = measure.quantity(response) else { continue }
        measures.append(Measurement(measure, quantity, at: response))
      }
    }
    return measures
  }
}

extension Measurement {
  fileprivate init(
    _ measure: ResponseMeasure, _ quantity: Quantity, at response: Lent<Response>
  ) {
    self.init()
    (category, code, name) = (.laboratory, measure.code, measure.name)
    (specimen, result) = (measure.specimen, quantity)
    (date, visit, epoch) = (response.date, response.visit, response.epoch)
    (cycle, cycleDerived) = (response.cycle, response.cycleDerived)
    (day, dayDerived) = (response.day, response.dayDerived)
    qualifiers =
      response.line.map { line in
        [Qualifier("LBLINE", label: "Line of Therapy", value: String(line), origin: .collected)]
      } ?? []
    source = response.source
  }
}

extension FieldPlaces {
  static let responseMeasures = Domain(
    "LB",
    [
      "serumMProtein", "urineMProtein", "freeLightChainRatio", "freeLightChainDifference",
      "marrowPlasmaCells",
    ]
    .map { "\($0) LBTESTCD LBTEST LBSPEC LBORRES LBORRESU LBSTRESC LBSTRESN LBSTRESU" }
    .joined(separator: "\n"),
    takesQualifiers: false)
}

import ClinicalModel

/// The measures that a response was judged by, each with its unit, in SUPPRS.
struct ResponseMeasures: Sendable {
  private struct Measure: Sendable {
    let value, unit: Supplement

    init(_ name: String, _ label: String) {
      value = Supplement(name, label)
      unit = Supplement(name + "U", label + ", Unit")
    }
  }

  private let serum = Measure("RSSMPRT", "Serum M-Protein")
  private let urine = Measure("RSUMPRT", "Urine M-Protein")
  private let ratio = Measure("RSFLCR", "Serum Free Light Chain Ratio")
  private let difference = Measure("RSFLCD", "Free Light Chain Difference")
  private let marrow = Measure("RSBMPC", "Bone Marrow Plasma Cells")

  func write(_ response: Lent<Response>, _ records: inout RecordWriter) {
    write(serum, response.serumMProtein, &records)
    write(urine, response.urineMProtein, &records)
    write(ratio, response.freeLightChainRatio, &records)
    write(difference, response.freeLightChainDifference, &records)
    write(marrow, response.marrowPlasmaCells, &records)
  }

  private func write(_ measure: Measure, _ quantity: Quantity?, _ records: inout RecordWriter) {
    guard let best = quantity?.best else { return }
    records.qualify(measure.value, best.number.digits)
    records.qualify(measure.unit, best.unit)
  }
}

import ClinicalModel

/// Conversions between units of one dimension, by their factor to a common unit.
enum UnitConversion {
  private static let scales: [[String: Double]] = [
    ["kg": 1, "g": 0.001, "lb": 0.453_592_37, "LB": 0.453_592_37],
    ["cm": 1, "m": 100, "mm": 0.1, "in": 2.54, "IN": 2.54],
    ["mg": 1, "g": 1000, "ug": 0.001, "mcg": 0.001],
    ["min": 1, "MINUTES": 1, "h": 60, "HOURS": 60, "s": 1 / 60],
    ["g/L": 1, "g/dL": 10, "mg/dL": 0.01, "mg/L": 0.001],
    ["DAYS": 1, "d": 1, "WEEKS": 7],
  ]

  static let units: [String] = Array(Set(scales.flatMap(\.keys))).sorted()

  /// The factor by which a number in one unit becomes one in the other.
  static func factor(from: String, to: String) -> Double? {
    if from == to { return 1 }
    for scale in scales {
      if let a = scale[from], let b = scale[to] { return a / b }
    }
    return nil
  }

  /// At most four decimals, and no more digits than the conversion can know.
  static func convert(_ number: DecimalNumber, from: String, to: String) -> DecimalNumber? {
    guard let factor = factor(from: from, to: to) else { return nil }
    if factor == 1 { return number }
    // Beyond this a number has no digit behind the point that could be rounded.
    guard abs(number.value * factor) < 1e11 else { return nil }
    let rounded = (number.value * factor * 10_000).rounded() / 10_000
    let text = rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
    return DecimalNumber(text)
  }
}

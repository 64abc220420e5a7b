import ClinicalModel
import Diagnostics

extension RecordWriter {
  /// A collected duration in ISO 8601: `PT30M`, `PT1.5H`, `P2D` (SDTMIG 3.4, 4.4.3).
  mutating func duration(_ column: Column, _ quantity: Quantity?) {
    guard let best = quantity?.best else { return }
    guard let designator = Self.designator(of: best.unit) else {
      return findOnce(
        .durationUnit, .warning,
        "duration in \"\(best.unit ?? "no unit")\"; minutes, hours, days or weeks would be right")
    }
    let (prefix, letter) = designator
    text(column, prefix + best.number.digits + letter)
  }

  private static func designator(of unit: String?) -> (prefix: String, letter: String)? {
    switch unit?.lowercased() {
    case "s", "sec", "secs", "second", "seconds": ("PT", "S")
    case "min", "mins", "minute", "minutes", "분": ("PT", "M")
    case "h", "hr", "hrs", "hour", "hours", "시간": ("PT", "H")
    case "d", "day", "days", "일": ("P", "D")
    case "wk", "week", "weeks", "주": ("P", "W")
    case "mo", "month", "months": ("P", "M")
    case "y", "yr", "year", "years": ("P", "Y")
    default: nil
    }
  }
}

/// Cells that a spreadsheet would take for formulas, and how they are made texts, as OWASP advises ("CSV
/// Injection"): an apostrophe before them, which a spreadsheet shows and does not evaluate.
public enum SpreadsheetFormula {
  public static let mark = UInt8(ascii: "'")

  /// Numbers stay what they are: nothing of `-1.5` is evaluated.
  public static func isLike(_ cell: UnsafeRawBufferPointer) -> Bool {
    begins(cell) && !isNumber(cell)
  }

  /// What `mark` was put before, if it was.
  public static func unmarked(_ cell: String) -> Substring {
    guard cell.utf8.first == mark else { return cell[...] }
    var rest = cell.dropFirst()
    let isFormula = rest.withUTF8 { isLike(UnsafeRawBufferPointer($0)) }
    return isFormula ? rest : cell[...]
  }

  /// `=`, `+`, `-`, `@`, tab, line ends, and the same signs in full width; an apostrophe before them, so
  /// that one that was there is not taken for ours.
  private static func begins(_ cell: UnsafeRawBufferPointer) -> Bool {
    switch cell.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A,
      0x0D:
      true
    case mark: begins(UnsafeRawBufferPointer(rebasing: cell.dropFirst()))
    case 0xEF: fullWidth.contains { cell.starts(with: $0) }
    default: false
    }
  }

  private static let fullWidth = ["＝", "＋", "－", "＠"].map { Array($0.utf8) }

  private static func isNumber(_ cell: UnsafeRawBufferPointer) -> Bool {
    guard cell.first == UInt8(ascii: "+") || cell.first == UInt8(ascii: "-") else { return false }
    var digits = 0
    var points = 0
    for byte in cell.dropFirst() {
      switch byte {
      case 0x30...0x39: digits += 1
      case UInt8(ascii: "."): points += 1
      default: return false
      }
    }
    return digits > 0 && points < 2
  }
}

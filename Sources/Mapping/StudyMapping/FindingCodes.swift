import Diagnostics

extension FindingCode {
  public static let dateImpossible = FindingCode("date-impossible")
  public static let dateUnreadable = FindingCode("date-unreadable")
  public static let numberUnreadable = FindingCode("number-unreadable")
  public static let codeUnknown = FindingCode("code-unknown")
  public static let unitUnknown = FindingCode("unit-unknown")
  public static let itemNotMapped = FindingCode("item-not-mapped")
  public static let recordNotMapped = FindingCode("record-not-mapped")
  public static let conditionContradiction = FindingCode("condition-contradiction")
  public static let spreadsheetTrace = FindingCode("spreadsheet-trace")
  public static let valueConflict = FindingCode("value-conflict")
}

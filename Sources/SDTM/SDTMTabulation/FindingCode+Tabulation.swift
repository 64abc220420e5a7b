import Diagnostics

extension FindingCode {
  /// A value that its closed codelist does not have.
  public static let notInCodelist = FindingCode("ct-not-in-codelist")
  /// A value that a sponsor added to an extensible codelist.
  public static let sponsorTerm = FindingCode("ct-sponsor-term")
  /// A visit that did not take place, for which the guide has no place.
  public static let visitLeftOut = FindingCode("visit-left-out")
  /// A qualifier whose name can't stand in QNAM.
  public static let qualifierName = FindingCode("qualifier-name")
  public static let qualifierLabel = FindingCode("qualifier-label")
  /// Who judged it, in more words than QEVAL has room for.
  public static let qualifierEvaluator = FindingCode("qualifier-evaluator")
  /// Two qualifiers of one name on one record.
  public static let qualifierTwice = FindingCode("qualifier-twice")
  /// Neither an arm nor a reason why there is none.
  public static let armUnknown = FindingCode("arm-unknown")
  /// A required value that is not there.
  public static let requiredMissing = FindingCode("sdtm-required-missing")
  /// An event without a term of the dictionary.
  public static let notCoded = FindingCode("ae-not-coded")
  /// A code of a test that can't stand in --TESTCD.
  public static let testCode = FindingCode("test-code")
  /// A dictionary code that is no number.
  public static let dictionaryCode = FindingCode("dictionary-code")
  /// A unit of time that ISO 8601 has no letter for.
  public static let durationUnit = FindingCode("duration-unit")
}

import Diagnostics

extension FindingCode {
  /// The dictionary has no such code.
  public static let dictionaryCodeUnknown = FindingCode("dictionary-code-unknown")
  /// The dictionary has another name, or another place, for a code.
  public static let dictionaryNameDiffers = FindingCode("dictionary-name-differs")
  /// Terms were coded with another release.
  public static let dictionaryVersionDiffers = FindingCode("dictionary-version-differs")
  /// A lowest level term that is not to be coded with any more.
  public static let termNotCurrent = FindingCode("term-not-current")
  /// Terms wait for a coder.
  public static let termsNotCoded = FindingCode("terms-not-coded")
}

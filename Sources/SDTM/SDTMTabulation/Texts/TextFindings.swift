import ByteStreams
import ClinicalModel
import Diagnostics

extension FindingCode {
  /// A text that is not in ASCII, and for which no other is known that is.
  public static let textNotASCII = FindingCode("text-not-ascii")
  /// A text with a character that CP949 does not have.
  public static let textNotCP949 = FindingCode("text-not-cp949")
}

extension TextRules {
  /// - Parameter place: dataset and variable.
  func finding(on text: String, in place: String, at location: Location) -> Finding {
    switch encoding {
    case .cp949:
      Finding(
        .textNotCP949, .error,
        "\(place) \"\(text)\" has a character that CP949 lacks; it is written as an escape, "
          + "--xpt-encoding utf8 would hold it", at: location)
    case .ascii, .utf8:
      Finding(
        .textNotASCII, .error,
        "\(place) \"\(text)\" is not ASCII; its English (under translations: in the mapping, or in a "
          + "--coding file), a coded term, or --xpt-encoding utf8 or cp949 would be right; transport "
          + "files have it in escapes",
        at: location)
    }
  }
}

extension Tabulator {
  /// Identifiers have no twin: they are the same in all formats.
  /// - Parameter variable: STUDYID or USUBJID, of every dataset.
  func findings(onKey key: String, in variable: String, at location: Location) -> [Finding] {
    texts.encoding.keeps(key) || texts.holds(key)
      ? [] : [texts.finding(on: key, in: variable, at: location)]
  }
}

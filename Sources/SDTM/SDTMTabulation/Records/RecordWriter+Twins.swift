import ByteStreams
import ClinicalModel
import Diagnostics
import SDTMStandard

/// Texts that the transport file can't hold as they are. Where it is to hold ASCII only, their English
/// or coded twin stands in the variable, and the original in SUPP--; in all formats of the run.
extension RecordWriter {
  /// What was reported, beside which a coded term is known.
  /// - Parameter original: the qualifier that holds the original, where it is not the variable's own.
  mutating func reported(
    _ column: Column, _ value: String?, coded: @autoclosure () -> String?,
    original: Supplement? = nil
  ) {
    guard let value, !encoding.keeps(value) else { return text(column, value) }
    replaceable(
      column, value, coded: coded(), original: original ?? layout.originals[column.index])
  }

  /// The same of a variable that every record must have (Core Req).
  mutating func reported(
    _ column: Column, required value: String?, coded: @autoclosure () -> String?,
    original: Supplement? = nil
  ) {
    guard let value, !encoding.keeps(value) else { return required(column, value) }
    reported(column, value, coded: coded(), original: original)
  }

  /// A text that another variable of the record has too, and with it its original and its finding.
  mutating func restated(_ column: Column, _ value: String?) {
    guard let value, !encoding.keeps(value) else { return text(column, value) }
    put(column, rendering(of: value, in: nil).text)
  }

  mutating func restated(_ column: Column, term value: String?) {
    guard let value, !encoding.keeps(value) else { return term(column, value) }
    restated(column, standardTerm(column, value))
  }

  mutating func replaceable(
    _ column: Column, _ value: String, coded: String?, original: Supplement
  ) {
    let variable = layout.definition.variables[column.index].name
    let found = rendering(of: value, in: "\(layout.definition.name).\(variable)", coded: coded)
    put(column, found.text)
    if found.isTwin { qualifyPieces(original, value) }
  }

  /// What stands for a text in its variable, and whether that is another text.
  /// - Parameter place: dataset and variable, for the finding; nil where there is one already.
  mutating func rendering(
    of value: String, in place: String?, coded: String? = nil
  ) -> (text: String, isTwin: Bool) {
    let texts = layout.texts
    if texts.holds(value) { return (value, false) }
    if encoding == .ascii {
      if let plain = Typography.plain(value) { return (plain, false) }
      if let twin = texts.twin(of: value, coded: coded) { return (twin, true) }
    }
    guard let place else { return (value, false) }
    valueFindings.append(texts.finding(on: value, in: place, at: location))
    if encoding == .ascii {
      untranslated.append(UntranslatedText(text: value, place: location))
    }
    return (value, false)
  }

  /// A label of at most 40 bytes; the name where it would need escapes.
  mutating func label(_ given: String, of name: String) -> String {
    var label = given
    if !encoding.keeps(given) {
      label = rendering(of: given, in: "SUPP\(layout.definition.name).QLABEL of \(name)").text
      if encoding == .ascii, !layout.texts.holds(label) { return name }
    }
    guard encoding.length(of: label) > longestLabel else { return label }
    findOnce(
      .qualifierLabel, .warning,
      "label \"\(label)\" of qualifier \(name) has more than 40 bytes; it is cut")
    return label.prefix(longestLabel, in: encoding)
  }
}

/// In bytes (SAS transport version 5).
let longestLabel = 40

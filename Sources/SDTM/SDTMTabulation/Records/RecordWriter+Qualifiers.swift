import ByteStreams
import ClinicalModel
import Diagnostics

extension RecordWriter {
  /// A qualifier from outside with a name and a label that may stand in a dataset; what had to be
  /// changed is a finding.
  mutating func checked(_ qualifier: Qualifier) -> Supplement {
    let given = qualifier.name ?? ""
    let name = validShortName(given)
    if name != given {
      findOnce(
        .qualifierName, .error,
        "qualifier name \"\(given)\" is not possible (up to 8 of A-Z, 0-9 and _, no digit first); "
          + "written as \(name)")
    }
    if layout.standardNames.contains(name) {
      findOnce(
        .qualifierName, .error,
        "qualifier name \(name) is the name of a standard variable; choose another")
    }
    let label = label(qualifier.label ?? given, of: name)
    return Supplement(
      name, label.isEmpty ? name : label,
      origin: qualifier.origin ?? .collected,
      evaluator: qualifier.evaluator.map { evaluator($0, of: name) })
  }

  /// QEVAL has no variable in which a long text could go on.
  private mutating func evaluator(_ given: String, of name: String) -> String {
    guard encoding.length(of: given) > longestText else { return given }
    let kept = splitBetweenWords(given, limit: longestText, in: encoding).first ?? ""
    findOnce(
      .qualifierEvaluator, .error,
      "the evaluator \"\(given)\" of qualifier \(name) is longer than \(longestText) bytes; "
        + "\"\(kept)\" of it is written")
    return kept
  }
}

/// The name itself when it may stand in QNAM or --TESTCD, else the nearest that may (SDTMIG 3.4,
/// 4.2.1 and 8.4.1).
func validShortName(_ name: String) -> String {
  var bytes = name.uppercased().utf8.map { isNameByte($0) ? $0 : UInt8(ascii: "_") }
  if let first = bytes.first, (48...57).contains(first) { bytes.insert(UInt8(ascii: "Q"), at: 0) }
  if bytes.isEmpty { bytes = Array("QUAL".utf8) }
  return String(decoding: bytes.prefix(8), as: UTF8.self)
}

private func isNameByte(_ byte: UInt8) -> Bool {
  (65...90).contains(byte) || (48...57).contains(byte) || byte == 95
}

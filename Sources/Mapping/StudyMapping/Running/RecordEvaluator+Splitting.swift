import ClinicalModel
import SourceModel

/// Values that hold several at once, such as the multi-selects of OpenClinica: `1,3`.
extension RecordEvaluator {
  /// The source's code list knows the parts, not the whole.
  func parts(
    of base: Expression, _ separator: String, _ codes: CodeTable?, isRaw: Bool
  ) throws(Unplaceable) -> [String] {
    let found = try evaluate(base)
    let parts = (text(found) ?? "").split(separator: separator).map { trimmed($0) }
      .filter { !$0.isEmpty }
    guard let codes else { return isRaw ? parts : try decoded(parts, of: found) }
    var texts: [String] = []
    for part in parts {
      let decode = { self.decode(part, of: found).flatMap { self.look(up: $0, codes) } }
      guard let answer = look(up: part, codes) ?? decode() else { throw unknown(part, codes) }
      if let answer { texts.append(answer) }
    }
    return texts
  }

  /// `has:` may name codes as collected where the source has decodes for them.
  func codes(_ base: Expression) throws(Unplaceable) -> [String] {
    guard case .split(let base, let separator, nil, false) = base else { return [] }
    return try parts(of: base, separator, nil, isRaw: true)
  }

  /// As with a single code, one that the source's list lacks is no text to go on with.
  private func decoded(_ parts: [String], of found: Found) throws(Unplaceable) -> [String] {
    guard let table = decodes(of: found) else { return parts }
    var texts: [String] = []
    for part in parts {
      guard let decode = look(up: part, table) else {
        let right = table.codes.prefix(12).joined(separator: ", ")
        throw Unplaceable(
          .codeUnknown, "the code \"\(part)\" is not among those of the item's code list: \(right)")
      }
      texts.append(decode ?? part)
    }
    return texts
  }

  private func decodes(of found: Found) -> CodeTable? {
    guard case .value(let index) = found else { return nil }
    return bound.decodes(of: subject.values[index].item)
  }

  private func decode(_ part: String, of found: Found) -> String? {
    guard let table = decodes(of: found) else { return nil }
    return look(up: part, table) ?? nil
  }

  private func trimmed(_ text: Substring) -> String {
    String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}

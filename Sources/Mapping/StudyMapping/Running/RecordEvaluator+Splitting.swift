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
    guard let codes else { return isRaw ? parts : parts.map { decode($0, of: found) ?? $0 } }
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

  private func decode(_ part: String, of found: Found) -> String? {
    guard case .value(let index) = found,
      let table = bound.decodes(of: subject.values[index].item)
    else { return nil }
    return look(up: part, table) ?? nil
  }

  private func trimmed(_ text: Substring) -> String {
    String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}

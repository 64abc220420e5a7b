import ClinicalModel

/// Reads numbers as the sites of a study write them.
struct NumberReader: Sendable {
  enum Outcome {
    case number(DecimalNumber)
    /// A number that stands for none, such as -99.
    case unknown
    case unreadable
  }

  /// The decimal marks. Where only the comma is one, a point groups thousands or is a slip: `1.250`
  /// could be either, and a dose is not to be guessed.
  var takesPoint = true
  var takesComma = false
  /// Numbers that stand for an answer that is not known.
  var unknown: [Double] = []
  /// What some systems write for zero, such as `5.40E-79`.
  var zeros: Set<[UInt8]> = []

  func read(_ bytes: UnsafeRawBufferPointer) -> Outcome {
    if takesPoint, let number = DecimalNumber(bytes) { return outcome(of: number) }
    if takesComma, let number = withComma(bytes) { return outcome(of: number) }
    if !zeros.isEmpty, zeros.contains(Array(bytes)) { return .number(DecimalNumber(0)) }
    return .unreadable
  }

  private func outcome(of number: DecimalNumber) -> Outcome {
    !unknown.isEmpty && unknown.contains(number.value) ? .unknown : .number(number)
  }

  private func withComma(_ bytes: UnsafeRawBufferPointer) -> DecimalNumber? {
    guard !bytes.contains(46) else { return nil }
    return DecimalNumber(String(decoding: bytes.map { $0 == 44 ? 46 : $0 }, as: UTF8.self))
  }

  /// What may part the decimals, in words.
  var marks: String { takesComma ? takesPoint ? "point or comma" : "comma" : "point" }
}

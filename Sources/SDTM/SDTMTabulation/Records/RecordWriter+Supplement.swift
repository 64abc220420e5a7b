import ByteStreams
import ClinicalModel
import Diagnostics
import SDTMStandard

extension RecordWriter {
  mutating func qualify(_ qualifier: Supplement, _ value: String?) {
    guard hasSupplement, let value, !value.isEmpty else { return }
    if encoding.keeps(value) || (encoding == .ascii && qualifier.holdsOriginal) {
      return qualifyPieces(qualifier, value)
    }
    let found = rendering(of: value, in: "SUPP\(layout.definition.name).\(qualifier.name)")
    qualifyPieces(qualifier, found.text)
    if found.isTwin { qualifyPieces(qualifier.original, value) }
  }

  /// A value of any length that stands in the dataset as it is.
  mutating func qualifyPieces(_ qualifier: Supplement, _ value: String) {
    guard hasSupplement else { return }
    guard encoding.length(of: value) > longestText else { return write(qualifier, value) }
    let pieces = splitBetweenWords(value, limit: longestText, in: encoding)
    if let first = pieces.first { write(qualifier, first) }
    qualifyContinuations(of: qualifier, pieces.dropFirst())
  }

  mutating func qualify(_ qualifier: Supplement, _ value: Int?) {
    if hasSupplement, let value { qualify(qualifier, String(value)) }
  }

  mutating func qualify(_ qualifier: Supplement, _ value: Bool?) {
    if let value { qualify(qualifier, value ? "Y" : "N") }
  }

  mutating func qualify(_ qualifier: Supplement, _ value: PartialDate?) {
    if hasSupplement, let value { qualify(qualifier, value.iso8601) }
  }

  mutating func qualify(_ qualifier: Supplement, _ value: (some Choice)?) {
    qualify(qualifier, value?.rawValue)
  }

  /// What is left of a long text, as NAME1, NAME2 and so on (SDTMIG 3.4, 4.5.3.2).
  mutating func qualifyContinuations(of qualifier: Supplement, _ pieces: ArraySlice<String>) {
    guard hasSupplement else { return }
    for (number, piece) in pieces.enumerated() { write(qualifier.numbered(number + 1), piece) }
  }

  /// The qualifiers that a record brings along.
  mutating func qualify(_ qualifiers: [Qualifier]) {
    for qualifier in qualifiers {
      guard let value = qualifier.value, !value.isEmpty else { continue }
      qualify(checked(qualifier), value)
    }
  }

  private mutating func write(_ qualifier: Supplement, _ value: String) {
    let places = layout.supplement
    var value = value
    let isNull = value.withUTF8 { cleanedIsEmpty(UnsafeRawBufferPointer($0)) }
    guard !isNull else { return }
    let supplement = self.supplement ?? newBlock(columnCount: places.count)
    self.supplement = supplement
    if let identifier {
      supplement.appendText(identifier.variable, column: places.idvar)
      supplement.appendText(identifier.value, column: places.idvarval)
    } else if let sequenceColumn = layout.sequence {
      supplement.appendText(
        layout.definition.variables[sequenceColumn.index].name, column: places.idvar)
      supplement.appendText(String(sequence), column: places.idvarval)
    }
    let name = unused(qualifier.name)
    supplement.appendText(name, column: places.qnam)
    let label = qualifier.label
    supplement.appendText(
      encoding.keeps(label) ? label : self.label(label, of: name), column: places.qlabel)
    supplement.appendText(value, column: places.qval)
    supplement.appendText(qualifier.origin, column: places.qorig)
    if let evaluator = qualifier.evaluator {
      supplement.appendText(evaluator, column: places.qeval)
    }
    supplement.endRow()
  }

  /// The name, or the name with a number when the record has it already.
  private mutating func unused(_ name: String) -> String {
    guard qualifierNames.contains(name) else {
      qualifierNames.append(name)
      return name
    }
    var number = 1
    var candidate = name
    while qualifierNames.contains(candidate) {
      number += 1
      candidate = Supplement(name, "").numbered(number).name
    }
    find(
      .qualifierTwice, .error,
      "qualifier \(name) stands twice on one record; the second is written as \(candidate)")
    qualifierNames.append(candidate)
    return candidate
  }
}

private func cleanedIsEmpty(_ text: UnsafeRawBufferPointer) -> Bool {
  text.allSatisfy { $0 <= 0x20 || $0 == 0x7F }
}

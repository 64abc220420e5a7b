import ByteStreams
import ClinicalModel
import Derivation
import Diagnostics
import SDTMStandard
import Terminology

extension RecordWriter {
  mutating func number(_ column: Column, _ value: Int?) {
    if let value { rows.appendNumber(Double(value), column: column.index) }
  }

  mutating func number(_ column: Column, _ value: DecimalNumber?) {
    if let value { rows.appendNumber(value.value, column: column.index) }
  }

  mutating func date(_ column: Column, _ date: PartialDate?) {
    guard let date else { return }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 28) { buffer in
      let count = date.writeISO8601(into: buffer)
      guard count > 0 else { return }
      let text = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<count])
      rows.appendText(text, column: column.index)
    }
  }

  /// The study day of a date (SDTMIG 3.4, 4.4.4).
  mutating func day(_ column: Column, _ date: PartialDate?) {
    number(column, studyDay(of: date, from: referenceDay))
  }

  /// `Y` where something was found to be so, `N` where it was found not to be.
  mutating func flag(_ column: Column, _ value: Bool?) {
    if let value { rows.appendText(value ? "Y" : "N", column: column.index) }
  }

  mutating func choice(_ column: Column, _ value: (some Choice)?) {
    term(column, value?.rawValue)
  }

  /// A text of any length. What is beyond 200 bytes goes into SUPP-- (SDTMIG 3.4, 4.5.3.2).
  mutating func text(_ column: Column, _ value: String?) {
    guard let value else { return }
    if encoding.keeps(value) { return put(column, value, length: value.utf8.count) }
    replaceable(column, value, coded: nil, original: layout.originals[column.index])
  }

  /// A text of any length that stands in the dataset as it is.
  mutating func put(_ column: Column, _ value: String) {
    put(column, value, length: encoding.length(of: value))
  }

  private mutating func put(_ column: Column, _ value: String, length: Int) {
    if length <= longestText {
      return rows.appendText(value, column: column.index)
    }
    let pieces = splitBetweenWords(value, limit: longestText, in: encoding)
    guard let first = pieces.first else { return }
    rows.appendText(first, column: column.index)
    let variable = layout.definition.variables[column.index]
    let qualifier = Supplement(variable.name, variable.label, origin: .collected)
    qualifyContinuations(of: qualifier, pieces.dropFirst())
  }

  /// A text of a variable that not every edition of the guide has: where it lacks it, a qualifier
  /// of the same name.
  mutating func textOrQualifier(_ column: Column, _ value: String?) {
    if layout.guideHas(column) { return text(column, value) }
    let variable = layout.definition.variables[column.index]
    qualify(Supplement(variable.name, variable.label), value)
  }

  /// A value of the variable's codelist, as the codelist spells it (SDTMIG 3.4, 4.3); or a name of
  /// which a study has few.
  mutating func term(_ column: Column, _ value: String?) {
    guard let value else { return }
    if let written = terms[value, column] {
      rows.appendText(written, column: column.index)
    } else {
      newTerm(column, value)
    }
  }

  /// The standard name of what stands beside it as reported: only where the codelist has it.
  mutating func listedTerm(_ column: Column, _ value: String?) {
    guard let value else { return }
    let term = layout.codelists[column.index].lazy.compactMap { $0.term(for: value) }.first
    text(column, term?.value)
  }

  /// What was found about a value has to be found again, so it is not remembered.
  private mutating func newTerm(_ column: Column, _ value: String) {
    let findingCount = valueFindings.count
    let standard = standardTerm(column, value)
    text(column, standard)
    if valueFindings.count == findingCount, encoding.keeps(standard) {
      terms.remember(value, as: standard, in: column)
    }
  }

  mutating func standardTerm(_ column: Column, _ value: String) -> String {
    let codelists = layout.codelists[column.index]
    for codelist in codelists {
      if let term = codelist.term(for: value) { return term.value }
    }
    if let codelist = codelists.first { findUnlisted(value, column, codelist) }
    return value
  }

  /// A value that every record must have (Core Req).
  mutating func required(_ column: Column, _ value: String?) {
    if let value, !value.isEmpty { return term(column, value) }
    let variable = layout.definition.variables[column.index].name
    find(.requiredMissing, .error, "\(variable) is required, but nothing gives it a value")
  }

  private mutating func findUnlisted(_ value: String, _ column: Column, _ codelist: Codelist) {
    let isClosed = layout.codelists[column.index].allSatisfy { !$0.isExtensible }
    // That a built-in list lacks a value says nothing: it may be in the part that is not built in.
    guard isClosed || layout.terminology.hasWhole(codelist) else { return }
    let message = terms.message(on: value, column) {
      let variable = layout.definition.variables[column.index].name
      let kind = isClosed ? "closed" : "extensible"
      return "\(variable) \"\(value)\" is not in the \(kind) codelist \(codelist.shortName) "
        + "(\(codelist.code), \(codelist.package.version))\(codelist.advice(on: value))"
    }
    guard !valueFindings.contains(where: { $0.message == message }) else { return }
    findOnce(
      isClosed ? .notInCodelist : .sponsorTerm, isClosed ? .error : .note, message)
  }
}

/// Of a character variable, in bytes (SAS transport version 5; SDTMIG 3.4, 4.5.3.2).
let longestText = 200

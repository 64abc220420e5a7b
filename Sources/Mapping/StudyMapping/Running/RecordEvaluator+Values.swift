import ClinicalModel
import Diagnostics
import SourceModel

/// Makes typed values of what expressions find.
extension RecordEvaluator {
  func found(_ plan: ValuePlan) throws(Unplaceable) -> Found {
    guard let expression = plan.spec.expression else { return .nothing }
    return try evaluate(expression)
  }

  func text(_ plan: ValuePlan) throws(Unplaceable) -> String? {
    let found = try found(plan)
    if bound.readsCells, case .value(let index) = found { lookForTrace(at: index) }
    return decodedText(found, raw: plan.spec.isRaw)
  }

  /// A text that a spreadsheet has probably changed is kept, for nobody knows what it was.
  private func lookForTrace(at index: Int) {
    guard let trace = subject.withBytes(of: subject.values[index], { SpreadsheetTrace($0) }) else {
      return
    }
    findings.append(
      Finding(
        .spreadsheetTrace, .warning,
        "\"\(subject.text(of: subject.values[index]))\" \(trace.explanation); it is kept as it stands",
        at: location(of: index)))
  }

  func integer(_ plan: ValuePlan) throws(Unplaceable) -> Int? {
    guard let number = try number(plan) else { return nil }
    guard let whole = Int(exactly: number.value), WholeNumber.range.contains(whole) else {
      throw Unplaceable(
        .numberUnreadable,
        "\"\(number.digits)\" is not \(WholeNumber.words), which is wanted here"
      )
    }
    return whole
  }

  func number(_ plan: ValuePlan) throws(Unplaceable) -> DecimalNumber? {
    try number(try found(plan))
  }

  private func number(_ found: Found) throws(Unplaceable) -> DecimalNumber? {
    let outcome: NumberReader.Outcome
    switch found {
    case .nothing: return nil
    case .value(let index):
      outcome = subject.withBytes(of: subject.values[index]) { bound.mapping.numbers.read($0) }
    case .text(var text):
      guard !text.isEmpty else { return nil }
      outcome = text.withUTF8 { bound.mapping.numbers.read(UnsafeRawBufferPointer($0)) }
    }
    switch outcome {
    case .number(let number): return number
    case .unknown: return nil
    case .unreadable: break
    }
    if isUnknownWord(found) { return nil }
    throw Unplaceable(
      .numberUnreadable,
      "\"\(text(found) ?? "")\" is no number; digits with at most one decimal "
        + "\(bound.mapping.numbers.marks) are right")
  }

  func flag(_ plan: ValuePlan) throws(Unplaceable) -> Bool? {
    let found = try found(plan)
    guard let text = text(found), !text.isEmpty else { return nil }
    if let flag = Self.flags[text] ?? Self.flags[text.uppercased()] { return flag }
    if let decode = decodedText(found, raw: false), let flag = Self.flags[decode.uppercased()] {
      return flag
    }
    if isUnknownWord(found) { return nil }
    throw Unplaceable(
      .codeUnknown,
      "\"\(text)\" is neither yes nor no; Y, N, 1, 0, true, false or a code table are right")
  }

  private static let flags: [String: Bool] = [
    "Y": true, "YES": true, "1": true, "TRUE": true, "true": true,
    "N": false, "NO": false, "0": false, "FALSE": false, "false": false,
  ]

  func choice<C: Choice>(_ plan: ValuePlan, _ type: C.Type) throws(Unplaceable) -> C? {
    let found = try found(plan)
    guard let text = text(found), !text.isEmpty else { return nil }
    if let choice = C(rawValue: text) ?? C(rawValue: text.uppercased()) { return choice }
    if let decode = decodedText(found, raw: false) {
      if let choice = C(rawValue: decode) ?? C(rawValue: decode.uppercased()) { return choice }
    }
    if isUnknownWord(found) { return nil }
    let right = C.allCases.map(\.rawValue).joined(separator: ", ")
    throw Unplaceable(
      .codeUnknown, "\"\(text)\" is not among \(right); a code table can say what it means")
  }

  func quantity(_ plan: ValuePlan) throws(Unplaceable) -> Quantity? {
    let found = try found(plan)
    guard let number = try number(found) else {
      // The unit beside a number that stands for none has found its place with it.
      if case .value = found { _ = try unit(plan, found) }
      return nil
    }
    let quantity = Quantity(number, unit: try unit(plan, found))
    if let target = plan.spec.convertTo {
      guard let unit = quantity.unit else {
        throw Unplaceable(
          .unitUnknown,
          "\(quantity) has no unit, so it can't be converted to \(target); one beside the value, "
            + "or `unit:` in the mapping, would be right")
      }
      guard let converted = UnitConversion.convert(number, from: unit, to: target) else {
        throw Unplaceable(
          .unitUnknown, "the unit \"\(unit)\" can't be converted to \(target)")
      }
      return quantity.standardised(converted, target)
    }
    return quantity
  }

  /// The unit that the mapping states, else the one beside the value, else the item's only one.
  private func unit(_ plan: ValuePlan, _ found: Found) throws(Unplaceable) -> String? {
    if let expression = plan.spec.unit { return decodedText(try evaluate(expression), raw: false) }
    guard case .value(let index) = found else { return nil }
    let value = subject.values[index]
    if value.unit != .none {
      let oid = subject.symbols[value.unit]
      return bound.unitSymbols[oid] ?? oid
    }
    return bound.itemUnits[value.item.index]
  }

  func coded(_ plan: ValuePlan) throws(Unplaceable) -> Coded? {
    var coded = Coded()
    let found = try found(plan)
    if let text = text(found) {
      coded.verbatim = text
      if case .value(let index) = found, let decode = decode(of: index), !plan.spec.isRaw {
        (coded.code, coded.decode) = (text, decode)
      }
    }
    if let code = plan.spec.code { coded.code = text(try evaluate(code)) }
    if let decode = plan.spec.decode {
      coded.decode = decodedText(try evaluate(decode), raw: false)
    }
    guard !coded.isEmpty else { return nil }
    coded.system = plan.spec.system
    coded.version = plan.spec.version
    return coded
  }
}

/// A number and its unit: as collected, and as standardised where a conversion was asked for.
public struct Quantity: Hashable, Sendable {
  public var number: DecimalNumber
  public var unit: String?
  public var standardNumber: DecimalNumber?
  public var standardUnit: String?

  public init(
    _ number: DecimalNumber, unit: String? = nil, standardNumber: DecimalNumber? = nil,
    standardUnit: String? = nil
  ) {
    self.number = number
    self.unit = unit
    self.standardNumber = standardNumber
    self.standardUnit = standardUnit
  }

  /// The value to calculate and to tabulate with: standardised, or as collected.
  public var best: (number: DecimalNumber, unit: String?) {
    if let standardNumber { return (standardNumber, standardUnit) }
    return (number, unit)
  }
}

extension Quantity: CustomStringConvertible {
  /// As collected: `61.50 kg`.
  public var description: String { unit.map { "\(number) \($0)" } ?? number.digits }
}

/// A number and its unit: as collected, and as standardised where a conversion was asked for.
public struct Quantity: Hashable, Sendable {
  public var number: DecimalNumber
  public var unit: String?
  private var standard: Standard?

  public init(
    _ number: DecimalNumber, unit: String? = nil, standardNumber: DecimalNumber? = nil,
    standardUnit: String? = nil
  ) {
    self.number = number
    self.unit = unit
    standard = standardNumber.map { Standard($0, standardUnit) }
  }

  public var standardNumber: DecimalNumber? { standard?.number }
  public var standardUnit: String? { standard?.unit }

  /// The same, with what it is in another unit.
  public func standardised(_ number: DecimalNumber, _ unit: String) -> Quantity {
    Quantity(self.number, unit: self.unit, standardNumber: number, standardUnit: unit)
  }

  /// The value to calculate and to tabulate with: standardised, or as collected.
  public var best: (number: DecimalNumber, unit: String?) {
    if let standard { return (standard.number, standard.unit) }
    return (number, unit)
  }
}

/// An object: few quantities have one, and all records with quantities would have the room for it.
private final class Standard: Hashable, Sendable {
  let number: DecimalNumber
  let unit: String?

  init(_ number: DecimalNumber, _ unit: String?) {
    self.number = number
    self.unit = unit
  }

  static func == (a: Standard, b: Standard) -> Bool { a.number == b.number && a.unit == b.unit }

  func hash(into hasher: inout Hasher) {
    hasher.combine(number)
    hasher.combine(unit)
  }
}

extension Quantity: CustomStringConvertible {
  /// As collected: `61.50 kg`.
  public var description: String { unit.map { "\(number) \($0)" } ?? number.digits }
}

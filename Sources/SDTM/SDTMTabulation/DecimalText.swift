/// A number as every text format writes it: the shortest digits that mean it, without an exponent.
public func decimalText(_ value: Double) -> String {
  if let integer = Int(exactly: value) { return String(integer) }
  let text = "\(value)"
  guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...])
  else { return text }
  return shifted(text[..<mark], by: exponent)
}

/// `1.5` shifted by -7 is `0.00000015`.
private func shifted(_ mantissa: Substring, by exponent: Int) -> String {
  let isNegative = mantissa.first == "-"
  let parts = mantissa.drop { $0 == "-" }.split(separator: ".")
  let fraction = parts.count > 1 && parts[1] != "0" ? String(parts[1]) : ""
  let digits = String(parts[0]) + fraction
  let point = parts[0].count + exponent
  let padded: String
  if point <= 0 {
    padded = "0." + String(repeating: "0", count: -point) + digits
  } else if point >= digits.count {
    padded = digits + String(repeating: "0", count: point - digits.count)
  } else {
    padded = String(digits.prefix(point)) + "." + String(digits.dropFirst(point))
  }
  return isNegative ? "-" + padded : padded
}

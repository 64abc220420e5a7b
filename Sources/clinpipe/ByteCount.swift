/// A size as people write it: `5GB`, `1.5GiB`, `500 MB`, or bytes alone.
func byteCount(_ text: String?) throws(UsageError) -> Int? {
  guard let text else { return nil }
  let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
  let unit = text.dropFirst(digits.count).drop { $0 == " " }.lowercased()
  guard let number = Double(digits), let factor = unitFactors[unit], number * factor >= 1,
    number * factor < 1e18
  else {
    throw UsageError(
      "--max-size must be a size such as 5GB, 500MB or 4GiB, not \"\(text)\"", "convert")
  }
  return Int(number * factor)
}

/// Decimal units by SI, binary ones by IEC 80000-13.
private let unitFactors: [String: Double] = [
  "": 1, "b": 1, "kb": 1e3, "mb": 1e6, "gb": 1e9, "tb": 1e12, "kib": 1024,
  "mib": 1_048_576, "gib": 1_073_741_824, "tib": 1_099_511_627_776,
]

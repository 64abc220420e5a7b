/// A number as the mainframe's floating point, in which transport files hold it: a sign, seven bits
/// of an exponent of 16 with an excess of 64, and a fraction of 56 bits without a leading zero digit
/// (SAS TS-140). Exact, for a double has 53 bits; nil when it is out of range or no number.
@inlinable @inline(__always)
func ibmFloat(_ value: Double) -> UInt64? {
  guard value.isFinite else { return nil }
  guard value.isNormal else { return 0 }
  let sign: UInt64 = value < 0 ? 1 << 63 : 0
  // value = fraction / 2^56 * 2^power, with the fraction's highest bit set
  let fraction = (value.significandBitPattern | 1 << 52) << 3
  let power = Int(value.exponent) + 1
  let exponent = (power + 3) >> 2
  guard exponent >= -64 else { return 0 }
  guard exponent <= 63 else { return nil }
  return sign | UInt64(exponent + 64) << 56 | fraction >> UInt64(4 * exponent - power)
}

/// Finds the names that a text most resembles, by the pairs of letters that they share (Dice's
/// coefficient), so that neither the order of words nor a slip of the pen counts for much.
///
/// Each pair of letters knows the names that have it, so that a text is compared only with names that
/// have something in common with it.
public struct NearTerms {
  public struct Match: Hashable, Sendable {
    /// The place of the name.
    public let place: Int
    /// In percent: 100 for names with the same pairs.
    public let score: Int
  }

  private static let bits = 14
  /// Names of the pairs, one pair after the other, and where each pair's begin.
  private var holders: [Int32]
  private var starts: [Int32]
  /// How many pairs each name has.
  private let sizes: [UInt16]
  private var shared: [UInt16]

  public init(_ names: [String]) {
    let pairs = names.map(Self.pairs)
    sizes = pairs.map { UInt16(clamping: $0.count) }
    shared = [UInt16](repeating: 0, count: names.count)
    starts = [Int32](repeating: 0, count: 1 << Self.bits + 1)
    for pair in pairs.joined() { starts[Int(pair) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    holders = [Int32](repeating: 0, count: Int(starts[starts.count - 1]))
    var next = starts
    for (place, list) in pairs.enumerated() {
      for pair in list {
        holders[Int(next[Int(pair)])] = Int32(place)
        next[Int(pair)] += 1
      }
    }
  }

  /// The best `limit` names with a score of `least` or more, the best first; of equals the first one.
  public mutating func nearest(to text: String, limit: Int = 5, least: Int = 50) -> [Match] {
    let pairs = Self.pairs(of: text)
    guard !pairs.isEmpty else { return [] }
    count(pairs)
    var best: [Match] = []
    for place in shared.indices where shared[place] > 0 {
      let score = 200 * Int(shared[place]) / (pairs.count + Int(sizes[place]))
      guard score >= least, best.count < limit || score > best[limit - 1].score else { continue }
      let rank = best.firstIndex { $0.score < score } ?? best.count
      best.insert(Match(place: place, score: score), at: rank)
      if best.count > limit { best.removeLast() }
    }
    return best
  }

  private mutating func count(_ pairs: [UInt16]) {
    for place in shared.indices { shared[place] = 0 }
    for pair in pairs {
      for index in starts[Int(pair)]..<starts[Int(pair) + 1] {
        shared[Int(holders[Int(index)])] += 1
      }
    }
  }

  /// The different pairs of letters in a text, those with the blanks around words among them, as
  /// numbers.
  private static func pairs(of text: String) -> [UInt16] {
    var pairs: [UInt16] = []
    var last: UInt32 = 0x20
    for scalar in termKey(text).unicodeScalars {
      let letter = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      let next = letter ? scalar.value : 0x20
      if last != 0x20 || next != 0x20 { pairs.append(number(last, next)) }
      last = next
    }
    if last != 0x20 { pairs.append(number(last, 0x20)) }
    pairs.sort()
    return pairs.indices.filter { $0 == 0 || pairs[$0] != pairs[$0 - 1] }.map { pairs[$0] }
  }

  private static func number(_ first: UInt32, _ second: UInt32) -> UInt16 {
    let mixed = (first &* 0x9E37_79B1) &+ (second &* 0x85EB_CA6B)
    return UInt16(mixed >> UInt32(32 - bits))
  }
}

/// The splitmix64 generator: small, fast, and the same on every machine.
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A generator of its own for each subject, so that one subject's data depends on no other's.
  init(seed: UInt64, subject: Int, stream: UInt64) {
    self.init(
      seed: seed &+ stream &* 0xD1B5_4A32_D192_ED03 &+ UInt64(subject) &* 0x2545_F491_4F6C_DD1D)
    _ = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func int(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  mutating func chance(_ percent: Int) -> Bool { int(1...100) <= percent }

  mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[int(0...choices.count - 1)]
  }

  /// The place of a weight in `weights`, as often as the weight says.
  mutating func weighted(_ weights: [Int]) -> Int {
    var left = int(1...weights.reduce(0, +))
    for (place, weight) in weights.enumerated() {
      left -= weight
      if left <= 0 { return place }
    }
    return weights.count - 1
  }
}

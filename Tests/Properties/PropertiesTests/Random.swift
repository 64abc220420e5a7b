/// A small generator of pseudo-random numbers (SplitMix64): a seed gives the same case on every machine.
struct Random: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &self) }

  /// Whether something happens that does so once in `times`.
  mutating func once(in times: Int) -> Bool { number(1...times) == 1 }

  mutating func one<C: Collection>(of choices: C) -> C.Element {
    choices.randomElement(using: &self)!
  }
}

extension Random {
  /// Texts as people write them, and as they should not.
  mutating func text() -> String {
    let text = one(of: Self.texts)
    return once(in: 3) ? text + String(number(0...99)) : text
  }

  private static let texts = [
    "", " ", "Fatigue", "피로, 무기력", "a \"quoted\" text", "two\nlines", "back\\slash \\u0041",
    "\u{1}\u{1F}\u{7F}",
    "é e\u{301}", "\u{1F600}", "\u{2028}", "=1+1", "<a href=\"&amp;\">", "NULL", "-", ".", "0",
    "1e5",
    "a text that is longer than what inlines well, and goes on", "trailing  ", "\ttab",
    "\u{FEFF}mark",
    String(repeating: "long ", count: 60), String(repeating: "긴", count: 90),
  ]
}

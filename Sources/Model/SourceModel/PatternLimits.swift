/// Which regular expressions of a mapping are safe to be handed to the C library: it takes gigabytes for
/// nested repetitions, runs out of stack in deep groups, and tries without end what refers back to itself.
public enum PatternLimits {
  private static let characters = 500
  private static let depth = 16
  /// Places of a pattern when each repetition is written out.
  private static let places = 2000

  /// What is wrong with a pattern, in words; nil when it may be compiled.
  public static func excess(of pattern: String) -> String? {
    guard pattern.utf8.count <= characters else { return "is longer than \(characters) characters" }
    var size = PatternSize(pattern)
    size.measure()
    if size.refersBack { return "refers back to a group (\\1), which is not supported" }
    if size.deepest > depth { return "has groups in groups deeper than \(depth)" }
    return size.places > places ? "repeats more than \(places) places when written out" : nil
  }
}

/// Reads an extended regular expression as far as its size is told by it.
private struct PatternSize {
  private var rest: Substring.UTF8View
  /// The places of the open groups so far, outer first, and of the last atom in each.
  private var open: [(sum: Int, atom: Int)] = [(0, 0)]
  private(set) var deepest = 0
  private(set) var refersBack = false

  var places: Int { open.reduce(0) { $0 + $1.sum } }

  init(_ pattern: String) { rest = Substring(pattern).utf8 }

  mutating func measure() {
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "("):
        open.append((0, 0))
        deepest = max(deepest, open.count - 1)
      case UInt8(ascii: ")") where open.count > 1: put(open.removeLast().sum + 1)
      case UInt8(ascii: "{"): repeatAtom(upTo: interval())
      case UInt8(ascii: "["): skipBrackets()
      case UInt8(ascii: "\\"): escape()
      // What they repeat may be repeated again: (a{99})*{99}.
      case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"): open[open.count - 1].sum += 1
      default: put(1)
      }
    }
  }

  private mutating func put(_ places: Int) {
    open[open.count - 1].sum += places
    open[open.count - 1].atom = places
  }

  /// Sums stay small enough to be added: a pattern has few characters, and each is capped.
  private mutating func repeatAtom(upTo times: Int) {
    let last = open.count - 1
    let more = min(open[last].atom * max(0, times - 1), 1_000_000)
    open[last].sum = min(open[last].sum + more, 1_000_000)
    open[last].atom = min(open[last].atom + more, 1_000_000)
  }

  /// The largest number of `{2,5}`.
  private mutating func interval() -> Int {
    var (largest, number) = (0, 0)
    while let byte = rest.popFirst(), byte != UInt8(ascii: "}") {
      number = (48...57).contains(byte) ? min(number * 10 + Int(byte) - 48, 100_000) : 0
      largest = max(largest, number)
    }
    return largest
  }

  private mutating func escape() {
    guard let byte = rest.popFirst() else { return }
    refersBack = refersBack || (49...57).contains(byte)
    put(1)
  }

  /// A bracket that stands first in brackets is a character of them.
  private mutating func skipBrackets() {
    if rest.first == UInt8(ascii: "^") { rest.removeFirst() }
    if rest.first == UInt8(ascii: "]") { rest.removeFirst() }
    while let byte = rest.popFirst(), byte != UInt8(ascii: "]") {}
    put(1)
  }
}

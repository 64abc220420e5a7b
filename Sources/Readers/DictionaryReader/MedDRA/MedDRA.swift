/// MedDRA: its terms by name and by code, each with its path through the hierarchy. Of the paths of a
/// preferred term the primary one counts.
public final class MedDRA: Sendable {
  /// The release, such as `27.1`.
  public let version: String
  private let lowest: LowestTerms
  private let preferred: PreferredTerms
  /// Of the terms that may be coded with.
  private let currentPlaces: [Int]

  init(version: String, lowest: LowestTerms, preferred: PreferredTerms) {
    self.version = version
    self.lowest = lowest
    self.preferred = preferred
    currentPlaces = lowest.names.indices.filter { lowest.isCurrent[$0] }
  }

  public struct Term: Hashable, Sendable {
    /// 8 digits.
    public let code: String
    public let name: String
  }

  /// A lowest level term and all that stands above it.
  public struct Path: Hashable, Sendable {
    public let lowest: Term
    public let preferred: Term
    public let high: Term
    public let group: Term
    public let organClass: Term
    /// Whether the lowest level term may still be coded with.
    public let isCurrent: Bool
  }

  /// The path of the lowest level term with this name, or of the preferred term. Of two with one
  /// name the current one.
  public func path(named name: String) -> Path? {
    let key = termKey(name)
    return lowest.byKey[key].map(path(ofLowest:)) ?? preferred.byKey[key].map(path(ofPreferred:))
  }

  public func path(code: String) -> Path? {
    guard let code = Code(code.utf8) else { return nil }
    return lowest.byCode[code].map(path(ofLowest:))
      ?? preferred.byCode[code].map(path(ofPreferred:))
  }

  /// The path of a preferred term; the lowest level term is the one of the same name.
  public func path(preferredNamed name: String) -> Path? {
    preferred.byKey[termKey(name)].map(path(ofPreferred:))
  }

  public func path(preferredCode code: String) -> Path? {
    Code(code.utf8).flatMap { preferred.byCode[$0] }.map(path(ofPreferred:))
  }

  /// The names that may be coded with, for `NearTerms`.
  public var currentNames: [String] { currentPlaces.map { lowest.names[$0] } }

  /// The path of a name of `currentNames`, by its place there.
  public func path(current places: [Int]) -> [Path] {
    places.map { path(ofLowest: currentPlaces[$0]) }
  }

  /// All codes that may be coded with, for who mistyped one.
  public var currentCodes: some Sequence<String> {
    currentPlaces.lazy.map { [lowest] in lowest.codes[$0].text }
  }

  private func path(ofLowest place: Int) -> Path {
    path(
      Term(code: lowest.codes[place].text, name: lowest.names[place]), lowest.preferred[place],
      isCurrent: lowest.isCurrent[place])
  }

  private func path(ofPreferred place: Int) -> Path {
    if let own = lowest.byCode[preferred.codes[place]] { return path(ofLowest: own) }
    return path(preferred.term(place), place, isCurrent: true)
  }

  private func path(_ term: Term, _ place: Int, isCurrent: Bool) -> Path {
    let above = preferred.above[place]
    return Path(
      lowest: term, preferred: preferred.term(place), high: above.high, group: above.group,
      organClass: above.organClass, isCurrent: isCurrent)
  }
}

extension MedDRA {
  /// A code of 8 digits, as a number.
  struct Code: Hashable, Sendable {
    private let number: UInt32

    init?(_ digits: some Collection<UInt8>) {
      guard digits.count == 8 else { return nil }
      var number: UInt32 = 0
      for digit in digits {
        guard (0x30...0x39).contains(digit) else { return nil }
        number = number * 10 + UInt32(digit - 0x30)
      }
      self.number = number
    }

    var text: String {
      let digits = String(number)
      return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }
  }

  /// The lowest level terms, in columns.
  struct LowestTerms: Sendable {
    var codes: [Code] = []
    var names: [String] = []
    /// The places of their preferred terms.
    var preferred: [Int] = []
    var isCurrent: [Bool] = []
    var byKey: [String: Int] = [:]
    var byCode: [Code: Int] = [:]
  }

  /// The preferred terms, in columns.
  struct PreferredTerms: Sendable {
    struct Above: Sendable {
      let high: Term
      let group: Term
      let organClass: Term
    }

    var codes: [Code] = []
    var names: [String] = []
    var above: [Above] = []
    var byKey: [String: Int] = [:]
    var byCode: [Code: Int] = [:]

    func term(_ place: Int) -> Term { Term(code: codes[place].text, name: names[place]) }
  }
}

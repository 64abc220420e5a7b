/// Names of drugs and their codes in the Anatomical Therapeutic Chemical classification (ATC).
public final class DrugDictionary: Sendable {
  public static let system = "ATC"
  /// Of the list, where it is known.
  public let version: String?
  let drugs: [Drug]
  private let byKey: [String: [Int]]
  private let byCode: [String: Int]
  private let groups: [String: String]

  /// A substance: the fifth level of the classification.
  public struct Drug: Hashable, Sendable {
    /// 7 characters, such as those of `C07AB02`.
    public let code: String
    public let name: String
    /// The name of its group on the fourth level.
    public let className: String?
    let synonyms: [String]

    /// The code of its group on the fourth level.
    public var classCode: String { String(code.prefix(5)) }
  }

  /// - Parameter groups: the names of the levels above, by code.
  init(version: String?, drugs: [Drug], groups: [String: String]) {
    self.version = version
    self.drugs = drugs
    self.groups = groups
    byCode = Dictionary(drugs.indices.map { (drugs[$0].code, $0) }) { first, _ in first }
    var byKey: [String: [Int]] = [:]
    for (place, drug) in drugs.enumerated() {
      for key in Set(([drug.name] + drug.synonyms).map(termKey)) {
        byKey[key, default: []].append(place)
      }
    }
    self.byKey = byKey
  }

  /// The drugs with this name, by their codes: several where one substance has several uses.
  public func drugs(named name: String) -> [Drug] {
    var codes: Set<String> = []
    return (byKey[termKey(name)] ?? []).map { drugs[$0] }.filter { codes.insert($0.code).inserted }
  }

  public func drug(code: String) -> Drug? { byCode[code.uppercased()].map { drugs[$0] } }

  /// The name that a code of any level has.
  public func name(ofCode code: String) -> String? {
    drug(code: code)?.name ?? groups[code.uppercased()]
  }

  public var codes: [String] { drugs.map(\.code) }

  /// All names, for `NearTerms`.
  public var names: [String] { namedPlaces.map(\.name) }

  /// The drugs of places in `names`.
  public func drugs(ofNames places: [Int]) -> [Drug] {
    let named = namedPlaces
    return places.map { drugs[named[$0].place] }
  }

  private var namedPlaces: [(name: String, place: Int)] {
    drugs.enumerated().flatMap { place, drug in
      ([drug.name] + drug.synonyms).map { (name: $0, place: place) }
    }
  }
}

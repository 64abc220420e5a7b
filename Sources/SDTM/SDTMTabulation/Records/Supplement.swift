import ClinicalModel

/// A supplemental qualifier that the tabulation itself writes (SDTMIG 3.4, 8.4).
struct Supplement: Sendable {
  let name: String
  let label: String
  let origin: String
  let evaluator: String?
  /// It is there for words of the site's language, which stand in it as they are.
  let holdsOriginal: Bool

  init(
    _ name: String, _ label: String, origin: Origin = .collected, evaluator: String? = nil,
    holdsOriginal: Bool = false
  ) {
    self.name = name
    self.label = label
    self.origin = origin.rawValue
    self.evaluator = evaluator
    self.holdsOriginal = holdsOriginal
  }

  init(name: String, label: String, origin: String, evaluator: String?, holdsOriginal: Bool) {
    self.name = name
    self.label = label
    self.origin = origin
    self.evaluator = evaluator
    self.holdsOriginal = holdsOriginal
  }

  /// The same with another origin.
  func with(origin: Origin) -> Supplement {
    Supplement(
      name: name, label: label, origin: origin.rawValue, evaluator: evaluator,
      holdsOriginal: holdsOriginal)
  }

  /// One of several of a kind: `AEREL2`, its name cut where it has no room for the number.
  func numbered(_ number: Int, label: String? = nil) -> Supplement {
    let digits = String(number)
    return Supplement(
      name: name.prefix(8 - digits.utf8.count) + digits,
      label: label ?? self.label.prefix(utf8Count: 39 - digits.utf8.count) + " " + digits,
      origin: origin, evaluator: evaluator, holdsOriginal: holdsOriginal)
  }
}

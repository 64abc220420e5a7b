/// Where the values of an item come from (Define-XML 2.1, 4.5).
struct ItemOrigin: Hashable, Sendable {
  let type: String
  var source: String?

  static let collected = ItemOrigin(type: "Collected", source: "Investigator")
  static let collectedFromSubject = ItemOrigin(type: "Collected", source: "Subject")
  static let derived = ItemOrigin(type: "Derived", source: "Sponsor")
  static let assigned = ItemOrigin(type: "Assigned", source: "Sponsor")
  static let planned = ItemOrigin(type: "Protocol", source: "Sponsor")
  static let notAvailable = ItemOrigin(type: "Not Available", source: nil)

  /// What QORIG says.
  init(qualifier origin: String) {
    let known = [Self.collected, .derived, .assigned, .planned].first { $0.type == origin }
    self = known ?? ItemOrigin(type: "Other", source: nil)
  }

  private init(type: String, source: String?) {
    self.type = type
    self.source = source
  }
}

/// The origins of an item, and how those of its values that are derived are computed.
struct Derivation: Hashable, Sendable {
  let origins: [ItemOrigin]
  var method: Method?

  init(_ origins: ItemOrigin..., by method: Method? = nil) {
    self.origins = origins
    self.method = method
  }

  init(_ origins: [ItemOrigin], by method: Method?) {
    self.origins = origins
    self.method = method
  }

  static func computed(_ method: Method) -> Derivation { Derivation(.derived, by: method) }

  /// What was collected stands; the method gives the rest.
  static func completed(_ method: Method) -> Derivation {
    Derivation(.collected, .derived, by: method)
  }
}

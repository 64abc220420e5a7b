import SDTMStandard

/// Variables whose terms the sponsor or the protocol chooses, and which are few enough to be listed.
enum SponsorLists {
  /// The variable that says what the terms of another mean.
  static let decoding = [
    "ARMCD": "ARM", "ACTARMCD": "ACTARM", "ETCD": "ELEMENT", "IETESTCD": "IETEST",
    "TSPARMCD": "TSPARM",
  ]

  /// Their names without the domain's code.
  private static let listed: Set<String> = ["REL", "TOXGR"]

  static func isListed(_ variable: VariableDefinition) -> Bool {
    listed.contains(String(variable.name.dropFirst(2)))
  }
}

extension DomainDefinition {
  /// One of several datasets that together hold a domain, or what supplements it: `AE01`, and
  /// `SUPPAE01` with the qualifiers of its records. Names have up to four characters, the domain's code
  /// first; DOMAIN and RDOMAIN stay (SDTMIG 3.4, 4.1.7).
  public func part(_ number: Int) -> DomainDefinition {
    var part = self
    part.name = name + (number < 10 ? "0" : "") + String(number)
    if parent == nil { part.splitFrom = name }
    return part
  }

  /// The name of the dataset before it was split.
  public var wholeName: String { parent.map { "SUPP\($0)" } ?? domain }

  /// How many parts the names have room for.
  public static let mostParts = 99

  /// Only domains of the general observation classes may be split.
  public var isSplittable: Bool {
    if let parent { return SDTMStandard.dataset(named: parent)?.isSplittable ?? false }
    return [.events, .findings, .interventions].contains(observationClass)
  }
}

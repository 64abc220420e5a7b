/// A dataset as the guide describes it: data, one file a domain (SDTMIG 3.4).
public struct DomainDefinition: Hashable, Sendable {
  /// The name of the dataset: `AE`, `SUPPAE`.
  public var name: String
  public var label: String
  public var observationClass: ObservationClass
  /// One record per what.
  public var structure: String
  /// The variables that together tell its records apart, in order.
  public var keys: [String]
  /// In the order of the guide.
  public var variables: [VariableDefinition]
  /// The domain whose records a SUPP-- dataset qualifies.
  public var parent: String?
  /// The edition of the guide that describes it so.
  public var guide = Guide.newest
  /// The domain that a split dataset has a part of: AE of `AE01` (SDTMIG 3.4, 4.1.7).
  public var splitFrom: String?

  public init(
    _ name: String, _ label: String, _ observationClass: ObservationClass, structure: String,
    keys: [String], parent: String? = nil, variables: [VariableDefinition]
  ) {
    self.name = name
    self.label = label
    self.observationClass = observationClass
    self.structure = structure
    self.keys = keys
    self.parent = parent
    self.variables = variables
  }

  /// What stands in DOMAIN, or in RDOMAIN of a SUPP-- dataset.
  public var domain: String { parent ?? splitFrom ?? name }

  /// Whether SUPP-- may say more of its records.
  public var takesQualifiers: Bool {
    observationClass != .trialDesign && observationClass != .relationship
  }

  /// Whether it is a dataset of the standard, and not a table beside them.
  public var isSubmitted: Bool { observationClass != .analysis }

  public func index(of variable: String) -> Int? {
    variables.firstIndex { $0.name == variable }
  }

  public subscript(variable: String) -> VariableDefinition? {
    index(of: variable).map { variables[$0] }
  }
}

/// SDTM 2.0, 2.
public enum ObservationClass: String, Sendable {
  case events = "Events"
  case findings = "Findings"
  case findingsAbout = "Findings About"
  case interventions = "Interventions"
  case specialPurpose = "Special-Purpose"
  case relationship = "Relationship"
  case trialDesign = "Trial Design"
  /// None of SDTM: what analyses want to know and tabulations must not hold.
  case analysis = "Analysis"
}

/// A variable of a dataset as SDTMIG 3.4 describes it.
public struct VariableDefinition: Hashable, Sendable {
  public var name: String
  public var label: String
  public var type: ValueType
  public var core: Core
  public var role: Role
  /// NCI codes of the codelists that its values come from; none for free text.
  public var codelists: [String]
  /// The described value domain, where there is no codelist.
  public var format: ValueFormat?
  /// False for a variable that the guide's table of the domain does not list, but the model
  /// allows in its class (SDTMIG 3.4, 2.5).
  public var isListedInGuide: Bool

  public init(
    _ type: ValueType, _ name: String, _ label: String, _ core: Core, _ role: Role,
    codelists: [String] = [], format: ValueFormat? = nil, isListedInGuide: Bool = true
  ) {
    self.name = name
    self.label = label
    self.type = type
    self.core = core
    self.role = role
    self.codelists = codelists
    self.format = format
    self.isListedInGuide = isListedInGuide
  }
}

public enum ValueType: String, Sendable {
  case text = "Char"
  case number = "Num"
}

/// Whether a variable must be in its dataset (SDTMIG 3.4, 4.1.5).
public enum Core: String, Sendable {
  /// There, and filled on every record.
  case required = "Req"
  /// There, on some records perhaps null.
  case expected = "Exp"
  /// There when something was collected or derived for it.
  case permissible = "Perm"
}

/// What a variable tells about its record (SDTM 2.0, 3.1).
public enum Role: String, Sendable {
  case identifier = "Identifier"
  case topic = "Topic"
  case grouping = "Grouping Qualifier"
  case result = "Result Qualifier"
  case synonym = "Synonym Qualifier"
  case record = "Record Qualifier"
  case variable = "Variable Qualifier"
  case timing = "Timing"
  case rule = "Rule"
}

/// The described value domain of a variable without a codelist.
public enum ValueFormat: String, Sendable {
  case dateTime = "ISO 8601 datetime or interval"
  case duration = "ISO 8601 duration"
  case durationOrInterval = "ISO 8601 duration or interval"
  case country = "ISO 3166-1 alpha-3"
  case medDRA = "MedDRA"
  case nullFlavor = "ISO 21090 NullFlavor"
  case loinc = "LOINC"
}

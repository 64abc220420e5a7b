/// What a look at an export has shown, as far as a first mapping needs it.
public struct ExportProfile {
  /// The study as the export calls it.
  public var study = ""
  public var sites: [String] = []
  /// Events in the order in which the source has them.
  public var events: [EventProfile] = []
  public var forms: [FormProfile] = []
  /// Names of attributes and references that stand beside the data, such as `@SiteRef`.
  public var attributes: [String] = []
  public var subject = SubjectProfile()
  /// Nil for ODM.
  public var tabular: TabularProfile?
  /// The system that wrote it, and why it is taken for that one.
  public var dialect: String?
  public var system: String?

  public init() {}
}

/// How the subjects of an export are numbered, and what stands beside each of them.
public struct SubjectProfile {
  public var keys = ValueSurvey()
  /// Attributes of subjects, such as `@mdsol:SubjectName`, and their values.
  public var attributes: [String: ValueSurvey] = [:]

  public init() {}
}

public struct EventProfile {
  public let name: String
  public let label: String?
  public let repeatKeys: [String]

  public init(name: String, label: String?, repeatKeys: [String]) {
    self.name = name
    self.label = label
    self.repeatKeys = repeatKeys
  }
}

/// What is known of the CSV files of an export.
public struct TabularProfile {
  public var encodings: [String] = []
  public var subjectColumns: [String] = []
  /// How the name of each form's files ends: `csv`.
  public var endings: [String: String] = [:]
  /// The `csv:` section of the mapping that said how to read them, as it stands there.
  public var statedSection: String?

  public init() {}
}

/// The records of one form and group, or of the files that have the same columns.
public struct FormProfile {
  /// The form, or the files by their names without an ending.
  public var names: [String]
  public var group: String
  public var label: String?
  public var events: [String]
  /// Whether its records are numbered within an event.
  public var repeats: Bool
  public var records: Int
  public var items: [ItemProfile]

  public init(
    names: [String], group: String, label: String?, events: [String], repeats: Bool, records: Int,
    items: [ItemProfile]
  ) {
    self.names = names
    self.group = group
    self.label = label
    self.events = events
    self.repeats = repeats
    self.records = records
    self.items = items
  }
}

/// One item of a form: what the metadata and the values say of it.
public struct ItemProfile {
  public var name: String
  public var label: String?
  public var dataType: String?
  public var codes: [(code: String, decode: String)] = []
  public var units: [String] = []
  public var survey: ValueSurvey
  /// Whether the source's own metadata know it: a mapping may not read what they do not know.
  public var isDefined = true

  public init(name: String, survey: ValueSurvey) {
    self.name = name
    self.survey = survey
  }
}

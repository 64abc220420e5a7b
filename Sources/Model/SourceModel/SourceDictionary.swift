/// What a source says of its own items: metadata of an ODM file, heads of a CSV file.
public struct SourceDictionary: Sendable {
  public var items: [String: ItemDefinition] = [:]
  public var codeLists: [String: CodeListDefinition] = [:]
  /// Symbols of measurement units by their OID.
  public var units: [String: String] = [:]
  public var events: [String: String] = [:]
  public var forms: [String: String] = [:]
  public var groups: [String: String] = [:]
  /// The items of each group (of each file, in CSV) in order.
  public var itemsOfGroup: [String: [String]] = [:]
  /// The groups of each form.
  public var groupsOfForm: [String: [String]] = [:]
  /// The files that have a head each, as CSV has: a form may come in many of them.
  public var heads: [FileHead] = []
  /// Items that tell whose a record is, and which: the reader itself has used them.
  public var keys: Set<String> = []

  /// The study whose metadata those of a site only include, by the site's.
  public var parentStudies: [String: String] = [:]

  public init() {}
}

/// The head of one file: what its records are called, and which items they can have.
public struct FileHead: Sendable {
  public var file: String
  public var line: Int
  public var form: String
  public var items: [String]

  public init(file: String, line: Int, form: String, items: [String]) {
    self.file = file
    self.line = line
    self.form = form
    self.items = items
  }
}

public struct ItemDefinition: Sendable {
  public var name: String?
  /// The question or label, in English where there is a choice.
  public var label: String?
  public var dataType: String?
  public var codeList: String?
  public var units: [String] = []

  public init() {}
}

public struct CodeListDefinition: Sendable {
  public var name: String?
  /// Coded values in order, with what they stand for.
  public var entries: [(code: String, decode: String)] = []

  public init() {}
}

/// What a study collects: the tables from which the metadata of an export is written.
struct StudyDefinition {
  var oid: String
  var name: String
  var protocolName: String
  var description: String
  var metadataVersion: String
  var units: [Unit]
  var events: [EventDefinition]
  var forms: [FormDefinition]
  var codeLists: [CodeListDefinition]
}

struct Unit {
  var oid: String
  var symbol: String
}

struct EventDefinition {
  var oid: String
  var name: String
  var repeating = false
  var kind = "Scheduled"
  var forms: [String]
}

struct FormDefinition {
  var oid: String
  var name: String
  var repeating = false
  var groups: [GroupDefinition]
}

struct GroupDefinition {
  var oid: String
  var name: String
  var repeating = false
  var items: [ItemDefinition]
}

struct ItemDefinition {
  var oid: String
  var question: String
  var type: ItemType
  var length: Int?
  var codeList: String?
  var units: [String]

  init(
    _ oid: String, _ question: String, _ type: ItemType = .text, length: Int? = nil,
    codes: String? = nil, units: [String] = []
  ) {
    self.oid = oid
    self.question = question
    self.type = type
    self.length = length
    self.codeList = codes
    self.units = units
  }
}

/// ODM 1.3.2 data types, by their names in `ItemDef`.
enum ItemType: String {
  case text, string, integer, float, boolean, date, time, partialDate, partialDatetime

  /// The typed form of ItemData.
  var element: String {
    switch self {
    case .text, .string: "ItemDataString"
    case .integer: "ItemDataInteger"
    case .float: "ItemDataFloat"
    case .boolean: "ItemDataBoolean"
    case .date: "ItemDataDate"
    case .time: "ItemDataTime"
    case .partialDate: "ItemDataPartialDate"
    case .partialDatetime: "ItemDataPartialDatetime"
    }
  }
}

struct CodeListDefinition {
  var oid: String
  var name: String
  var type: ItemType
  var items: [(code: String, decode: String)]
}

extension StudyDefinition {
  /// Each item once, in the order of the forms.
  var items: [ItemDefinition] {
    var seen = Set<String>()
    return forms.flatMap(\.groups).flatMap(\.items).filter { seen.insert($0.oid).inserted }
  }
}

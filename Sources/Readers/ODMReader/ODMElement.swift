import XMLFormat

/// The elements of ODM 1.3 that clinpipe looks into.
enum ODMElement: String, CaseIterable {
  case odm = "ODM"
  case study = "Study"
  case globalVariables = "GlobalVariables"
  case studyName = "StudyName"
  case measurementUnit = "MeasurementUnit"
  case symbol = "Symbol"
  case metaDataVersion = "MetaDataVersion"
  case include = "Include"
  case studyEventDef = "StudyEventDef"
  case formDef = "FormDef"
  case formRef = "FormRef"
  case itemGroupDef = "ItemGroupDef"
  case itemGroupRef = "ItemGroupRef"
  case itemDef = "ItemDef"
  case itemRef = "ItemRef"
  case question = "Question"
  case translatedText = "TranslatedText"
  case codeListRef = "CodeListRef"
  case codeList = "CodeList"
  case codeListItem = "CodeListItem"
  case enumeratedItem = "EnumeratedItem"
  case decode = "Decode"
  case clinicalData = "ClinicalData"
  case subjectData = "SubjectData"
  case studyEventData = "StudyEventData"
  case formData = "FormData"
  case itemGroupData = "ItemGroupData"
  case itemData = "ItemData"
  case value = "Value"
  case measurementUnitRef = "MeasurementUnitRef"
  case siteRef = "SiteRef"
  case investigatorRef = "InvestigatorRef"
  case auditRecord = "AuditRecord"
  case userRef = "UserRef"
  case locationRef = "LocationRef"
  case dateTimeStamp = "DateTimeStamp"
  case reasonForChange = "ReasonForChange"
  case sourceID = "SourceID"
  case annotation = "Annotation"
  case annotations = "Annotations"
  case comment = "Comment"
  case flag = "Flag"
  case flagValue = "FlagValue"
  case flagType = "FlagType"
  case signature = "Signature"
  /// `ItemDataString`, `ItemDataInteger` and the other typed forms: the value is the text inside.
  case typedItemData = "ItemData…"

  /// The data types of typed items (ODM 1.3.2, 3.1.4.1.1.4).
  static let types = [
    "String", "Integer", "Float", "Date", "Time", "Datetime", "Any", "Boolean", "Double",
    "PartialDate", "PartialTime", "PartialDatetime", "DurationDatetime", "IntervalDatetime",
    "IncompleteDatetime", "IncompleteDate", "IncompleteTime", "URI", "HexBinary", "Base64Binary",
    "HexFloat", "Base64Float",
  ]
}

/// Looks up what a name of one parser means by comparing pointers.
struct ElementTable {
  private var names: [XMLName] = []
  private var elements: [ODMElement] = []

  /// Elements of clinical data come first: they are by far the most frequent.
  init(_ parser: XMLParser) {
    let order: [ODMElement] = [.itemData, .itemGroupData, .measurementUnitRef, .formData]
    for element in order + ODMElement.allCases.filter({ !order.contains($0) }) {
      guard element != .typedItemData else { continue }
      add(parser.intern(element.rawValue), element)
    }
    for type in ODMElement.types { add(parser.intern("ItemData\(type)"), .typedItemData) }
  }

  private mutating func add(_ name: XMLName, _ element: ODMElement) {
    names.append(name)
    elements.append(element)
  }

  subscript(_ name: XMLName) -> ODMElement? {
    for index in names.indices where names[index] == name { return elements[index] }
    return nil
  }
}

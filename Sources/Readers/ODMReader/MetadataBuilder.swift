import SourceModel

/// Collects the definitions of each MetaDataVersion, as one file has them.
struct MetadataBuilder {
  private(set) var collected = CollectedMetadata()

  private var study = ""
  private var current = MetadataKey(study: "", version: "")
  private var oid = ""
  private var item = ItemDefinition()
  private var codeList = CodeListDefinition()
  private var code = ""
  private var language: String?
  /// How good the text at hand is that was given already: none, another language, English.
  private var textRank = 0

  /// Clinical data refer to this version: its definitions count before all others.
  mutating func use(study: String, version: String) {
    collected.use(MetadataKey(study: study, version: version))
  }

  mutating func start(_ element: ODMElement, _ attributes: AttributeReader, parent: ODMElement?) {
    switch element {
    case .study: study = attributes["OID"] ?? ""
    case .metaDataVersion: beginVersion(attributes["OID"] ?? "")
    case .include: include(attributes)
    case .studyEventDef, .formDef, .itemGroupDef: beginDefinition(element, attributes)
    case .itemGroupRef: referToGroup(attributes["ItemGroupOID"], parent: parent)
    case .itemRef: refer(attributes["ItemOID"], in: \.itemsOfGroup)
    case .itemDef: beginItem(attributes)
    case .codeListRef: item.codeList = attributes["CodeListOID"]
    case .measurementUnitRef where parent == .itemDef:
      if let unit = attributes["MeasurementUnitOID"] { item.units.append(unit) }
    case .measurementUnit: beginUnit(attributes)
    case .codeList: beginCodeList(attributes)
    case .codeListItem, .enumeratedItem: beginEntry(attributes)
    case .question, .decode: textRank = 0
    case .translatedText: language = attributes.language
    default: break
    }
  }

  mutating func end(_ element: ODMElement, text: String, parent: ODMElement?) {
    switch element {
    case .translatedText: endText(text.trimmed, parent: parent)
    case .itemDef: edit { [oid, item] in $0.items[oid] = item }
    case .codeList: edit { [oid, codeList] in $0.codeLists[oid] = codeList }
    default: break
    }
  }

  private mutating func edit(_ change: (inout SourceDictionary) -> Void) {
    change(&collected.versions[current, default: SourceDictionary()])
  }

  private mutating func beginVersion(_ version: String) {
    current = MetadataKey(study: study, version: version)
    collected.order.append(current)
  }

  private mutating func include(_ attributes: AttributeReader) {
    let key = MetadataKey(
      study: attributes["StudyOID"] ?? study, version: attributes["MetaDataVersionOID"] ?? "")
    collected.includes[current, default: []].append(key)
  }

  private mutating func beginDefinition(_ element: ODMElement, _ attributes: AttributeReader) {
    oid = attributes["OID"] ?? ""
    let (oid, name) = (oid, attributes["Name"] ?? "")
    // ODM 2.0 has no FormDef: a form is a group of this type.
    if attributes["Type"] == "Form", element == .itemGroupDef { collected.outerGroups.insert(oid) }
    edit { dictionary in
      switch element {
      case .studyEventDef: dictionary.events[oid] = name
      case .formDef: dictionary.forms[oid] = name
      default: dictionary.groups[oid] = name
      }
    }
  }

  private mutating func refer(
    _ target: String?, in table: WritableKeyPath<SourceDictionary, [String: [String]]>
  ) {
    guard let target else { return }
    let oid = oid
    edit { $0[keyPath: table][oid, default: []].append(target) }
  }

  /// In ODM 2.0 events refer to groups, and groups to groups inside them.
  private mutating func referToGroup(_ target: String?, parent: ODMElement?) {
    guard parent == .studyEventDef else { return refer(target, in: \.groupsOfForm) }
    if let target { collected.outerGroups.insert(target) }
  }

  private mutating func beginItem(_ attributes: AttributeReader) {
    oid = attributes["OID"] ?? ""
    item = ItemDefinition()
    item.name = attributes["Name"]
    item.dataType = attributes["DataType"]
  }

  private mutating func beginUnit(_ attributes: AttributeReader) {
    oid = attributes["OID"] ?? ""
    collected.units[oid] = attributes["Name"]
    textRank = 0
  }

  private mutating func beginCodeList(_ attributes: AttributeReader) {
    oid = attributes["OID"] ?? ""
    codeList = CodeListDefinition()
    codeList.name = attributes["Name"]
  }

  private mutating func beginEntry(_ attributes: AttributeReader) {
    code = attributes["CodedValue"] ?? ""
    codeList.entries.append((code, code))
    textRank = 0
  }

  private mutating func endText(_ text: String, parent: ODMElement?) {
    let isEnglish = language?.lowercased().hasPrefix("en") ?? true
    let rank = isEnglish ? 2 : 1
    guard rank > textRank else { return }
    switch parent {
    case .question: item.label = text
    case .decode where !codeList.entries.isEmpty:
      codeList.entries[codeList.entries.count - 1].decode = text
    case .symbol: collected.units[oid] = text
    default: return
    }
    textRank = rank
  }
}

extension String {
  var trimmed: String {
    let blanks: (Character) -> Bool = { $0.isWhitespace }
    guard let first = firstIndex(where: { !blanks($0) }),
      let last = lastIndex(where: { !blanks($0) })
    else { return "" }
    return String(self[first...last])
  }
}

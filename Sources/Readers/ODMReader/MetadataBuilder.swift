import SourceModel

/// Collects the definitions of each MetaDataVersion, and merges them into one dictionary.
struct MetadataBuilder {
  private struct Key: Hashable {
    var study: String
    var version: String
  }

  private var versions: [Key: SourceDictionary] = [:]
  private var order: [Key] = []
  private var includes: [Key: [Key]] = [:]
  private var used: [Key] = []
  private var isUsed: Set<Key> = []
  private var units: [String: String] = [:]

  private var study = ""
  private var current = Key(study: "", version: "")
  private var oid = ""
  private var item = ItemDefinition()
  private var codeList = CodeListDefinition()
  private var code = ""
  private var language: String?
  /// How good the text at hand is that was given already: none, another language, English.
  private var textRank = 0

  /// Clinical data refer to this version: its definitions count before all others.
  mutating func use(study: String, version: String) {
    let key = Key(study: study, version: version)
    if isUsed.insert(key).inserted { used.append(key) }
  }

  mutating func start(_ element: ODMElement, _ attributes: AttributeReader, parent: ODMElement?) {
    switch element {
    case .study: study = attributes["OID"] ?? ""
    case .metaDataVersion: beginVersion(attributes["OID"] ?? "")
    case .include: include(attributes)
    case .studyEventDef, .formDef, .itemGroupDef: beginDefinition(element, attributes)
    case .itemGroupRef: refer(attributes["ItemGroupOID"], in: \.groupsOfForm)
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
    case .itemDef: versions[current, default: SourceDictionary()].items[oid] = item
    case .codeList: versions[current, default: SourceDictionary()].codeLists[oid] = codeList
    default: break
    }
  }

  /// All definitions in one: those of the versions in use first, with what they include, then
  /// whatever else the file defines.
  var dictionary: SourceDictionary {
    var merged = SourceDictionary()
    merged.units = units
    var seen: Set<Key> = []
    for key in used + order { merge(key, into: &merged, seen: &seen) }
    return merged
  }

  private func merge(_ key: Key, into merged: inout SourceDictionary, seen: inout Set<Key>) {
    guard seen.insert(key).inserted else { return }
    if let version = versions[key] { merged.fillGaps(from: version) }
    for included in includes[key] ?? [] { merge(included, into: &merged, seen: &seen) }
  }

  private mutating func edit(_ change: (inout SourceDictionary) -> Void) {
    change(&versions[current, default: SourceDictionary()])
  }

  private mutating func beginVersion(_ version: String) {
    current = Key(study: study, version: version)
    order.append(current)
  }

  private mutating func include(_ attributes: AttributeReader) {
    let key = Key(
      study: attributes["StudyOID"] ?? study, version: attributes["MetaDataVersionOID"] ?? "")
    includes[current, default: []].append(key)
  }

  private mutating func beginDefinition(_ element: ODMElement, _ attributes: AttributeReader) {
    oid = attributes["OID"] ?? ""
    let (oid, name) = (oid, attributes["Name"] ?? "")
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

  private mutating func beginItem(_ attributes: AttributeReader) {
    oid = attributes["OID"] ?? ""
    item = ItemDefinition()
    item.name = attributes["Name"]
    item.dataType = attributes["DataType"]
  }

  private mutating func beginUnit(_ attributes: AttributeReader) {
    oid = attributes["OID"] ?? ""
    units[oid] = attributes["Name"]
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
    case .symbol: units[oid] = text
    default: return
    }
    textRank = rank
  }
}

extension SourceDictionary {
  /// Takes over what another dictionary defines and this one does not.
  mutating func fillGaps(from other: SourceDictionary) {
    items.merge(other.items) { mine, _ in mine }
    codeLists.merge(other.codeLists) { mine, _ in mine }
    units.merge(other.units) { mine, _ in mine }
    events.merge(other.events) { mine, _ in mine }
    forms.merge(other.forms) { mine, _ in mine }
    groups.merge(other.groups) { mine, _ in mine }
    itemsOfGroup.merge(other.itemsOfGroup) { mine, _ in mine }
    groupsOfForm.merge(other.groupsOfForm) { mine, _ in mine }
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

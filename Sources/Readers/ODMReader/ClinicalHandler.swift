import Diagnostics
import SourceModel
import XMLFormat

/// Reads the slices of one subject into source records.
///
/// The record at hand is collected at the end of the subject's values; when its group ends it is
/// handed to `RecordTable`, which knows what its transaction means for what was there before.
final class ClinicalHandler: XMLHandler {
  private unowned var parser: XMLParser!
  private var elements: ElementTable!
  private var names: AttributeNames!
  private var namespace = ODMNamespace()
  private var sawRoot = false

  var subject: SourceSubject!
  var table = RecordTable()
  var findings: [Finding] = []
  /// Whether the file says that it is transactional.
  var isTransactional = false
  var file: Int32 = 0
  var keepsItemAttributes = false

  private var place = SourceRecord()
  private var transactions: [Transaction?] = []
  private var inGroup = false
  /// Groups that a group inside them has interrupted.
  private var outerGroups: [SourceRecord] = []
  private var itemIsOpen = false
  private var itemValue = SourceValue(item: .none, start: 0, length: 0, line: 0)
  private var itemTransaction: Transaction?
  private var itemHasValue = false
  /// The text of a typed item, or of `Value` children: other things may stand in between.
  private var itemText: [UInt8] = []
  private var itemIsText = false
  private var collectsItem = false
  /// Elements inside one that clinpipe does not look into.
  private var skipDepth = 0
  private var auditDepth = 0
  private var note: [UInt8] = []
  private var collectsNote = false

  func attach(to parser: XMLParser) {
    self.parser = parser
    elements = ElementTable(parser)
    names = AttributeNames(parser)
    sawRoot = false
  }

  func startElement(_ element: XMLElement) {
    guard skipDepth == 0 else {
      skipDepth += 1
      return
    }
    guard sawRoot else {
      sawRoot = true
      namespace = ODMNamespace(root: element)
      return
    }
    guard namespace.owns(element), let kind = elements[element.name] else {
      skipDepth = 1
      return
    }
    switch kind {
    case .itemData: startItem(element, isTyped: false)
    case .typedItemData: startItem(element, isTyped: true)
    case .itemGroupData: startGroup(element)
    case .formData: startForm(element)
    case .studyEventData: startEvent(element)
    case .subjectData: startSubject(element)
    case .measurementUnitRef: readUnit(element)
    default: startAside(kind, element)
    }
  }

  func endElement(_ name: XMLName) {
    guard skipDepth == 0 else {
      skipDepth -= 1
      return
    }
    guard let kind = elements[name] else { return }
    switch kind {
    case .itemData, .typedItemData: endItem()
    case .itemGroupData: endGroup()
    case .formData: endForm()
    case .studyEventData: endEvent()
    case .subjectData: transactions.removeLast()
    default: endAside(kind)
    }
  }

  func characters(_ bytes: UnsafeRawBufferPointer) {
    guard skipDepth == 0 else { return }
    if collectsNote {
      note.append(contentsOf: bytes)
    } else if collectsItem {
      itemText.append(contentsOf: bytes)
    }
  }

  // MARK: - Items

  private func startItem(_ element: XMLElement, isTyped: Bool) {
    guard inGroup else { return parser.stop("an item stands outside of any ItemGroupData") }
    itemIsOpen = true
    itemTransaction = nil
    itemHasValue = isTyped
    itemValue = SourceValue(
      item: .none, start: subject.bytes.count, length: 0, line: parser.line)
    for attribute in element.attributes where attribute.prefix == nil {
      if attribute.name == names.itemOID {
        itemValue.item = subject.symbols.intern(attribute.value)
      } else if attribute.name == names.value {
        itemHasValue = true
        itemValue.start = Int32(subject.bytes.count)
        subject.bytes.append(contentsOf: attribute.value)
        itemValue.length = Int32(attribute.value.count)
      } else if attribute.name == names.isNull {
        itemValue.isNull = attribute.value.count == 3
        itemHasValue = itemHasValue || itemValue.isNull
      } else if attribute.name == names.transaction {
        itemTransaction = Transaction(attribute.value)
      }
    }
    itemText.removeAll(keepingCapacity: true)
    itemIsText = isTyped
    collectsItem = isTyped
    if keepsItemAttributes { keepItemAttributes(element) }
  }

  private func endItem() {
    if itemIsText {
      itemValue.start = Int32(subject.bytes.count)
      itemValue.length = Int32(itemText.count)
      subject.bytes.append(contentsOf: itemText)
    }
    collectsItem = false
    itemIsOpen = false
    trim(&itemValue)
    table.pendingTransactions.append(itemTransaction)
    table.pendingHasValue.append(itemHasValue)
    subject.values.append(itemValue)
    place.valueCount += 1
  }

  /// Blanks around a value are the export's, not the site's.
  private func trim(_ value: inout SourceValue) {
    while value.length > 0, subject.bytes[Int(value.start + value.length) - 1] <= 32 {
      value.length -= 1
    }
    while value.length > 0, subject.bytes[Int(value.start)] <= 32 {
      value.start += 1
      value.length -= 1
    }
  }

  private func readUnit(_ element: XMLElement) {
    guard itemIsOpen else { return }
    for attribute in element.attributes where attribute.name == names.unitOID {
      itemValue.unit = subject.symbols.intern(attribute.value)
    }
  }

  private func keepItemAttributes(_ element: XMLElement) {
    for attribute in element.attributes {
      guard let prefix = attribute.prefix else { continue }
      let item = subject.symbols[itemValue.item]
      let name = "\(item)@\(String(cString: prefix)):\(String(cString: attribute.name))"
      append(name, attribute.value)
    }
  }

  // MARK: - Levels

  private func startSubject(_ element: XMLElement) {
    place = SourceRecord()
    place.file = file
    transactions.removeAll(keepingCapacity: true)
    openLevel(element, oid: names.subjectKey, key: names.subjectKey)
    subject.isRemoved = transactions.last == .remove
    if subject.isRemoved { table.reset() }
  }

  private func startEvent(_ element: XMLElement) {
    (place.form, place.formRepeat, place.group, place.groupRepeat) = (.none, .none, .none, .none)
    (place.event, place.eventRepeat) = openLevel(
      element, oid: names.eventOID, key: names.eventRepeat)
    let place = place
    if transactions.last == .remove {
      table.removeAll(in: subject) {
        $0.event == place.event && $0.eventRepeat == place.eventRepeat
      }
    }
  }

  private func startForm(_ element: XMLElement) {
    (place.group, place.groupRepeat) = (.none, .none)
    (place.form, place.formRepeat) = openLevel(element, oid: names.formOID, key: names.formRepeat)
    let place = place
    if transactions.last == .remove { table.removeAll(in: subject) { $0.isInForm(of: place) } }
  }

  private func endForm() {
    transactions.removeLast()
    (place.form, place.formRepeat) = (.none, .none)
  }

  private func endEvent() {
    transactions.removeLast()
    (place.event, place.eventRepeat) = (.none, .none)
  }

  private func startGroup(_ element: XMLElement) {
    if inGroup { interruptGroup() }
    let first = subject.values.count
    table.beginRecord()
    inGroup = true
    (place.group, place.groupRepeat) = openLevel(
      element, oid: names.itemGroupOID, key: names.itemGroupRepeat)
    place.firstValue = Int32(first)
    place.valueCount = Int32(subject.values.count - first)
    place.line = Int32(parser.line)
  }

  private func endGroup() {
    let transaction = transactions.removeLast()
    table.commit(place, transaction, isTransactional, to: subject, &findings)
    if let outer = outerGroups.popLast() { return resume(outer) }
    inGroup = false
    (place.group, place.groupRepeat) = (.none, .none)
  }

  /// Groups nest in ODM 2.0, and in files that only call themselves 1.3: what stands before and
  /// behind the inner group is one record.
  private func interruptGroup() {
    table.commit(place, transactions.last ?? nil, isTransactional, to: subject, &findings)
    outerGroups.append(place)
  }

  private func resume(_ outer: SourceRecord) {
    place = outer
    place.firstValue = Int32(subject.values.count)
    place.valueCount = 0
    table.beginRecord()
    if transactions.last == .insert { transactions[transactions.count - 1] = .upsert }
  }

  /// Reads the keys of a level, notes its transaction, and keeps its vendor's attributes.
  @discardableResult
  private func openLevel(_ element: XMLElement, oid: XMLName, key: XMLName) -> (Symbol, Symbol) {
    var (name, repeatKey) = (Symbol.none, Symbol.none)
    var transaction = transactions.last ?? nil
    for attribute in element.attributes where attribute.prefix == nil {
      if attribute.name == oid {
        name = subject.symbols.intern(attribute.value)
      } else if attribute.name == key {
        repeatKey = subject.symbols.intern(attribute.value)
      } else if attribute.name == names.transaction {
        transaction = Transaction(attribute.value) ?? transaction
      }
    }
    transactions.append(transaction)
    keepVendorAttributes(
      element, event: oid == names.eventOID ? (name, repeatKey) : nil,
      form: oid == names.formOID ? (name, repeatKey) : nil)
    return (name, repeatKey)
  }

  private func keepVendorAttributes(
    _ element: XMLElement, event: (Symbol, Symbol)?, form: (Symbol, Symbol)?
  ) {
    for attribute in element.attributes {
      guard let prefix = attribute.prefix else { continue }
      var context = place
      if let event { (context.event, context.eventRepeat) = event }
      if let form { (context.form, context.formRepeat) = form }
      let name = "@\(String(cString: prefix)):\(String(cString: attribute.name))"
      appendContext(name, attribute.value, at: context)
    }
  }

  // MARK: - References, audit records, annotations

  private func startAside(_ kind: ODMElement, _ element: XMLElement) {
    switch kind {
    case .siteRef: keepReference("@SiteRef", names.locationOID, element)
    case .investigatorRef: keepReference("@InvestigatorRef", names.userOID, element)
    case .auditRecord, .annotation: auditDepth += 1
    case .userRef where auditDepth > 0:
      keepReference("@AuditRecord.UserRef", names.userOID, element)
    case .locationRef where auditDepth > 0:
      keepReference("@AuditRecord.LocationRef", names.locationOID, element)
    case .dateTimeStamp, .reasonForChange, .sourceID, .comment, .flagValue, .flagType:
      note.removeAll(keepingCapacity: true)
      collectsNote = true
    case .value where itemIsOpen:
      // ODM 2.0 puts the value into a child.
      if itemHasValue, itemIsText { itemText.append(44) }
      itemHasValue = true
      itemIsText = true
      collectsItem = true
    case .flag: break
    default: skipDepth = 1
    }
  }

  private func endAside(_ kind: ODMElement) {
    switch kind {
    case .auditRecord, .annotation: auditDepth -= 1
    case .dateTimeStamp: keepNote("@AuditRecord.DateTimeStamp")
    case .reasonForChange: keepNote("@AuditRecord.ReasonForChange")
    case .sourceID: keepNote("@AuditRecord.SourceID")
    case .comment: keepNote("@Annotation.Comment")
    case .flagValue: keepNote("@Annotation.FlagValue")
    case .flagType: keepNote("@Annotation.FlagType")
    case .value: collectsItem = false
    default: break
    }
  }

  private func keepReference(_ name: String, _ attributeName: XMLName, _ element: XMLElement) {
    for attribute in element.attributes where attribute.name == attributeName {
      if name == "@SiteRef" { setSite(attribute.value) }
      keep(name, attribute.value)
    }
  }

  /// The subject's own site, else that of its first event which names one.
  private func setSite(_ bytes: UnsafeRawBufferPointer) {
    if place.event == .none || subject.site == nil {
      subject.site = String(decoding: bytes, as: UTF8.self)
    }
  }

  private func keepNote(_ name: String) {
    collectsNote = false
    note.withUnsafeBytes { keep(name, $0) }
  }

  /// Keeps what stands at the level of the subject, event, form, group, or item at hand.
  private func keep(_ name: String, _ bytes: UnsafeRawBufferPointer) {
    if itemIsOpen {
      if keepsItemAttributes { append(subject.symbols[itemValue.item] + name, bytes) }
    } else if inGroup {
      append(name, bytes)
    } else {
      appendContext(name, bytes, at: place)
    }
  }

  /// A value of the record at hand that is no item.
  private func append(_ name: String, _ bytes: UnsafeRawBufferPointer) {
    var value = SourceValue(
      item: subject.symbols.intern(name), start: subject.bytes.count, length: bytes.count,
      line: parser.line)
    value.isAttribute = true
    subject.bytes.append(contentsOf: bytes)
    subject.values.append(value)
    table.pendingTransactions.append(nil)
    table.pendingHasValue.append(true)
    place.valueCount += 1
  }

  private func appendContext(
    _ name: String, _ bytes: UnsafeRawBufferPointer, at level: SourceRecord
  ) {
    guard !inGroup else { return append(name, bytes) }
    if transactions.last == .remove { return }
    var record = level
    record.line = Int32(parser.line)
    record.firstValue = Int32(subject.values.count)
    record.valueCount = 1
    var value = SourceValue(
      item: subject.symbols.intern(name), start: subject.bytes.count, length: bytes.count,
      line: parser.line)
    value.isAttribute = true
    subject.bytes.append(contentsOf: bytes)
    subject.values.append(value)
    table.appendContext(record)
  }
}

extension SourceRecord {
  func isInForm(of other: SourceRecord) -> Bool {
    event == other.event && eventRepeat == other.eventRepeat && form == other.form
      && formRepeat == other.formRepeat
  }
}

import SourceModel
import XMLFormat

/// Subjects, events, forms and groups: each has its keys and its transaction.
extension ClinicalHandler {
  func startSubject(_ element: XMLElement) {
    place = SourceRecord()
    place.file = file
    transactions.removeAll(keepingCapacity: true)
    oddities.sawTransaction = false
    openLevel(element, oid: names.subjectKey, key: names.subjectKey)
    subject.isRemoved = transactions.last == .remove
    if subject.isRemoved { table.reset() }
  }

  func startEvent(_ element: XMLElement) {
    (place.form, place.formRepeat, place.group, place.groupRepeat) = (.none, .none, .none, .none)
    (place.event, place.eventRepeat) = openLevel(
      element, oid: names.eventOID, key: names.eventRepeat)
    if transactions.last == .remove { table.removeAll(in: .event(place)) }
  }

  func startForm(_ element: XMLElement) {
    (place.group, place.groupRepeat) = (.none, .none)
    openForm(element, oid: names.formOID, key: names.formRepeat)
  }

  func openForm(_ element: XMLElement, oid: XMLName, key: XMLName) {
    (place.form, place.formRepeat) = openLevel(element, oid: oid, key: key, isForm: true)
    if transactions.last == .remove { table.removeAll(in: .form(place)) }
  }

  func endSubject() {
    transactions.removeLast()
    if isTransactional, !oddities.sawTransaction { remark(.noTransaction) }
  }

  func endForm() {
    transactions.removeLast()
    (place.form, place.formRepeat) = (.none, .none)
  }

  func endEvent() {
    transactions.removeLast()
    (place.event, place.eventRepeat) = (.none, .none)
  }

  func startGroup(_ element: XMLElement) {
    if !inGroup, place.form == .none { return startOutermostGroup(element) }
    if inGroup { interruptGroup() }
    beginRecord()
    let first = place.firstValue
    (place.group, place.groupRepeat) = openLevel(
      element, oid: names.itemGroupOID, key: names.itemGroupRepeat)
    if place.group == .none { place.group = nameOfSurroundings }
    place.groupRepeat = uniqueRepeat(place.groupRepeat)
    place.valueCount = Int32(subject.values.count) - first
  }

  /// For a group without an OID. A record without a name would be taken for attributes of the form.
  var nameOfSurroundings: Symbol {
    [place.form, place.event].first { $0 != .none } ?? subject.symbols.intern("ItemGroupData")
  }

  func endGroup() {
    let transaction = transactions.removeLast()
    if let excess = SubjectLimits.excess(records: table.count) { parser.stop(excess) }
    if place.valueCount > 0 || !isResumed {
      table.commit(place, transaction, isTransactional, to: subject, &findings)
    }
    if let outer = outerGroups.popLast() { return resume(outer) }
    inGroup = false
    isResumed = false
    (place.group, place.groupRepeat) = (.none, .none)
    if groupIsForm { (place.form, place.formRepeat) = (.none, .none) }
    groupIsForm = false
  }

  func beginRecord() {
    table.beginRecord()
    inGroup = true
    isResumed = false
    place.firstValue = Int32(subject.values.count)
    place.valueCount = 0
    place.line = Int32(parser.line)
  }

  /// Reads the keys of a level, notes its transaction, and keeps its vendor's attributes.
  @discardableResult
  func openLevel(
    _ element: XMLElement, oid: XMLName, key: XMLName, isForm: Bool = false
  ) -> (Symbol, Symbol) {
    var (name, repeatKey) = (Symbol.none, Symbol.none)
    var transaction = transactions.last ?? nil
    for attribute in element.attributes where attribute.prefix == nil {
      if attribute.name == oid {
        name = self.name(attribute.value)
      } else if attribute.name == key {
        repeatKey = self.name(attribute.value)
      } else if attribute.name == names.transaction {
        transaction = seen(Transaction(attribute.value)) ?? transaction
      }
    }
    transactions.append(transaction)
    keepVendorAttributes(
      element, event: oid == names.eventOID ? (name, repeatKey) : nil,
      form: isForm ? (name, repeatKey) : nil)
    return (name, repeatKey)
  }

  func keepVendorAttributes(
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
}

import SourceModel
import XMLFormat

/// Subjects, events, forms and groups: each has its keys and its transaction.
extension ClinicalHandler {
  func startSubject(_ element: XMLElement) {
    place = SourceRecord()
    place.file = file
    transactions.removeAll(keepingCapacity: true)
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
    (place.form, place.formRepeat) = openLevel(element, oid: names.formOID, key: names.formRepeat)
    if transactions.last == .remove { table.removeAll(in: .form(place)) }
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
    if inGroup { interruptGroup() }
    let first = subject.values.count
    table.beginRecord()
    inGroup = true
    (place.group, place.groupRepeat) = openLevel(
      element, oid: names.itemGroupOID, key: names.itemGroupRepeat)
    if place.group == .none { place.group = nameOfSurroundings }
    place.firstValue = Int32(first)
    place.valueCount = Int32(subject.values.count - first)
    place.line = Int32(parser.line)
  }

  /// For a group without an OID. A record without a name would be taken for attributes of the form.
  private var nameOfSurroundings: Symbol {
    [place.form, place.event].first { $0 != .none } ?? subject.symbols.intern("ItemGroupData")
  }

  func endGroup() {
    let transaction = transactions.removeLast()
    if let excess = SubjectLimits.excess(records: table.count) { parser.stop(excess) }
    table.commit(place, transaction, isTransactional, to: subject, &findings)
    if let outer = outerGroups.popLast() { return resume(outer) }
    inGroup = false
    (place.group, place.groupRepeat) = (.none, .none)
  }

  /// Groups nest in ODM 2.0, and in files that only call themselves 1.3: what stands before and
  /// behind the inner group is one record.
  func interruptGroup() {
    table.commit(place, transactions.last ?? nil, isTransactional, to: subject, &findings)
    outerGroups.append(place)
  }

  func resume(_ outer: SourceRecord) {
    place = outer
    place.firstValue = Int32(subject.values.count)
    place.valueCount = 0
    table.beginRecord()
    if transactions.last == .insert { transactions[transactions.count - 1] = .upsert }
  }

  /// Reads the keys of a level, notes its transaction, and keeps its vendor's attributes.
  @discardableResult
  func openLevel(_ element: XMLElement, oid: XMLName, key: XMLName) -> (Symbol, Symbol) {
    var (name, repeatKey) = (Symbol.none, Symbol.none)
    var transaction = transactions.last ?? nil
    for attribute in element.attributes where attribute.prefix == nil {
      if attribute.name == oid {
        name = self.name(attribute.value)
      } else if attribute.name == key {
        repeatKey = self.name(attribute.value)
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

import SourceModel
import XMLFormat

/// Items: untyped ones have their value in an attribute, typed ones as their text.
extension ClinicalHandler {
  func startItem(_ element: XMLElement, isTyped: Bool) {
    guard inGroup else { return parser.stop("an item stands outside of any ItemGroupData") }
    item.open(isTyped: isTyped, at: subject.bytes.count, line: parser.line)
    item.isDocument = !keepsDocuments && element.name == names.document
    for attribute in element.attributes where attribute.prefix == nil {
      if attribute.name == names.itemOID {
        item.value.item = name(attribute.value)
        if item.value.item.index >= firstUndefined { remark(.itemUndefined) }
      } else if attribute.name == names.value {
        item.hasValue = true
        item.value.start = Int32(subject.bytes.count)
        subject.bytes.append(contentsOf: attribute.value)
        item.value.length = Int32(attribute.value.count)
      } else if attribute.name == names.isNull {
        item.value.isNull = attribute.value.count == 3
        item.hasValue = item.hasValue || item.value.isNull
      } else if attribute.name == names.transaction {
        item.transaction = seen(Transaction(attribute.value))
      } else if attribute.name == names.unitOID {
        // Typed items name their unit themselves (ODM 1.3.2, ItemData[TYPED]).
        item.value.unit = name(attribute.value)
      }
    }
    if keepsItemAttributes { keepItemAttributes(element) }
  }

  func endItem() {
    if item.isDocument, item.text.contains(where: { $0 > 32 }) {
      item.text = REDCapProject.document
    }
    if item.isText {
      item.orderPieces()
      item.value.start = Int32(subject.bytes.count)
      item.value.length = Int32(item.text.count)
      subject.bytes.append(contentsOf: item.text)
    }
    item.collectsText = false
    item.isOpen = false
    trim(&item.value)
    table.pendingTransactions.append(item.transaction)
    table.pendingHasValue.append(item.hasValue)
    subject.values.append(item.value)
    place.valueCount += 1
    checkSize()
  }

  /// Blanks around a value are the export's, not the site's.
  func trim(_ value: inout SourceValue) {
    while value.length > 0, subject.bytes[Int(value.start + value.length) - 1] <= 32 {
      value.length -= 1
    }
    while value.length > 0, subject.bytes[Int(value.start)] <= 32 {
      value.start += 1
      value.length -= 1
    }
  }

  func readUnit(_ element: XMLElement) {
    guard item.isOpen else { return }
    for attribute in element.attributes where attribute.name == names.unitOID {
      item.value.unit = name(attribute.value)
    }
  }

  func keepItemAttributes(_ element: XMLElement) {
    for attribute in element.attributes {
      guard let prefix = attribute.prefix else { continue }
      let name =
        "\(subject.symbols[item.value.item])@\(String(cString: prefix)):\(String(cString: attribute.name))"
      append(name, attribute.value)
    }
  }
}

import Diagnostics
import SourceModel
import XMLFormat

/// What stands beside the data: references, audit records, annotations, vendors' attributes. It is
/// kept under names that begin with `@`.
extension ClinicalHandler {
  func startAside(_ kind: ODMElement, _ element: XMLElement) {
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
    case .value where item.isOpen:
      // ODM 2.0 puts the value into a child.
      item.beginPiece(sequenceNumber(of: element))
    case .flag: break
    default: passOver(element)
    }
  }

  private func sequenceNumber(of element: XMLElement) -> Int? {
    for attribute in element.attributes where attribute.name == names.sequenceNumber {
      return Int(String(decoding: attribute.value, as: UTF8.self))
    }
    return nil
  }

  func endAside(_ kind: ODMElement) {
    switch kind {
    case .auditRecord, .annotation: auditDepth -= 1
    case .dateTimeStamp: keepNote("@AuditRecord.DateTimeStamp")
    case .reasonForChange: keepNote("@AuditRecord.ReasonForChange")
    case .sourceID: keepNote("@AuditRecord.SourceID")
    case .comment: keepNote("@Annotation.Comment")
    case .flagValue: keepNote("@Annotation.FlagValue")
    case .flagType: keepNote("@Annotation.FlagType")
    case .value: item.collectsText = false
    default: break
    }
  }

  func keepReference(_ name: String, _ attributeName: XMLName, _ element: XMLElement) {
    for attribute in element.attributes where attribute.name == attributeName {
      // Some systems write a hyphen where there is no site.
      if attribute.value.count == 1, attribute.value[0] == UInt8(ascii: "-") { continue }
      if name == "@SiteRef" { setSite(attribute.value) }
      keep(name, attribute.value)
    }
  }

  /// The subject's own site, else that of its first event which names one.
  func setSite(_ bytes: UnsafeRawBufferPointer) {
    guard place.event == .none || subject.site == nil else { return }
    let site = String(decoding: bytes, as: UTF8.self)
    subject.site = site
    guard place.event == .none else { return }
    if let ownSite, ownSite != site, !toldOfSites { remarkSites(ownSite, site) }
    ownSite = site
  }

  private func remarkSites(_ old: String, _ new: String) {
    toldOfSites = true
    var location = subject.location(of: place)
    (location.file, location.line) = (subject.files[Int(file)], parser.line)
    findings.append(
      Finding(
        .siteChanged, .warning,
        "site changed from \(old) to \(new): the last one counts; are these two subjects with one key?",
        at: location))
  }

  func keepNote(_ name: String) {
    collectsNote = false
    note.withUnsafeBytes { keep(name, $0) }
  }

  /// Keeps what stands at the level of the subject, event, form, group, or item at hand.
  func keep(_ name: String, _ bytes: UnsafeRawBufferPointer) {
    if item.isOpen {
      if keepsItemAttributes { append(subject.symbols[item.value.item] + name, bytes) }
    } else if inGroup {
      append(name, bytes)
    } else {
      appendContext(name, bytes, at: place)
    }
  }

  /// A value of the record at hand that is no item.
  func append(_ name: String, _ bytes: UnsafeRawBufferPointer) {
    var value = SourceValue(
      item: subject.symbols.intern(name), start: subject.bytes.count, length: bytes.count,
      line: parser.line)
    value.isAttribute = true
    subject.bytes.append(contentsOf: bytes)
    subject.values.append(value)
    table.pendingTransactions.append(nil)
    table.pendingHasValue.append(true)
    place.valueCount += 1
    checkSize()
  }

  func appendContext(
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
    table.appendContext(record, in: subject)
    checkSize()
  }
}

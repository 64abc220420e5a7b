import SourceModel
import XMLFormat

/// Groups in ODM 2.0, and in files of its shape that call themselves 1.3: there is no FormData, and
/// groups stand in groups.
extension ClinicalHandler {
  /// The outermost group of an event stands for the form, and those in it for the form's groups. Its
  /// own items are a group of the same name.
  func startOutermostGroup(_ element: XMLElement) {
    if !isNestingVersion { remark(.groupWithoutForm) }
    groupIsForm = true
    openForm(element, oid: names.itemGroupOID, key: names.itemGroupRepeat)
    if place.form == .none { place.form = nameOfSurroundings }
    (place.group, place.groupRepeat) = (place.form, .none)
    beginRecord()
  }

  /// What stands before and behind an inner group is one record; a group that only holds others
  /// is none.
  func interruptGroup() {
    if place.valueCount > 0 {
      table.commit(place, transactions.last ?? nil, isTransactional, to: subject, &findings)
    }
    outerGroups.append(place)
  }

  func resume(_ outer: SourceRecord) {
    let line = outer.line
    place = outer
    beginRecord()
    place.line = line
    isResumed = true
    if transactions.last == .insert { transactions[transactions.count - 1] = .upsert }
  }

  /// Groups in two repetitions of one group may have the same key: that of the outer one goes
  /// before it.
  func uniqueRepeat(_ key: Symbol) -> Symbol {
    guard let outer = outerGroups.last?.groupRepeat, outer != .none else { return key }
    guard key != .none else { return outer }
    return subject.symbols.intern("\(subject.symbols[outer])/\(subject.symbols[key])")
  }
}

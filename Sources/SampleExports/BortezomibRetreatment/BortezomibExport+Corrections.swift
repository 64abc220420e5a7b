// The blocks after the first: each shows one kind of transaction on known subjects. The README of
// the sample lists them.

extension BortezomibRetreatment {
  /// A form that one subject's first block does not hold yet: it is inserted by the last block.
  static func lateForm(of subject: SampleSubject) -> String? {
    subject.key == "SS_0607" ? "F_HCU_V10" : nil
  }
}

extension BortezomibExport {
  /// Block 2: Update, Upsert, Remove, and a value made null.
  mutating func corrections() -> String {
    var odm = ODMText()
    start(&odm)
    var audits: [Audit] = []
    for subject in subjects where subject.key != mistaken.key {
      var records = corrections(of: subject)
      if records.isEmpty { continue }
      let id = "AR.2.\(subject.key)"
      for place in records.indices {
        for (item, _) in records[place].values { records[place].audits[item] = id }
      }
      append(&odm, subject, transaction: "Context", records)
      audits.append(audit(subject, "2013-03-04T14:05:00", reason: "Source data verified", id: id))
    }
    inheritedUpdate(&odm)
    close(&odm, audits)
    return odm.text
  }

  private mutating func corrections(of subject: SampleSubject) -> [SampleRecord] {
    switch subject.key {
    case "SS_0102": return [weight(subject, add: 6)]
    case "SS_0205": return [removed(subject)]
    case "SS_0401": return [nullCytogenetics()]
    case "SS_0503", "SS_0803", "SS_1107": return [newReaction(subject)]
    case "SS_0702", "SS_0902": return changedReaction(subject)
    case "SS_1006" where !clean: return [neverInserted()]
    default: return subject.siteNumber == "003" ? [laterVisit(subject)] : []
    }
  }

  /// Update of one value; the others of the record stay.
  private func weight(_ subject: SampleSubject, add: Int) -> SampleRecord {
    var record = empty("F_DEMOG_V20", "IG_DEMOG", nil, "Update")
    let old = subject.records.first { $0.group == "IG_DEMOG" }?["I_DEMOG_WEIGHT"] ?? "70"
    record["I_DEMOG_WEIGHT"] = tenths((Int(old.split(separator: ".")[0]) ?? 70) * 10 + add)
    record.units["I_DEMOG_WEIGHT"] = "MU_KG"
    return record
  }

  private func laterVisit(_ subject: SampleSubject) -> SampleRecord {
    var record = empty("F_LAST_V10", "IG_LAST", nil, "Update")
    let visit = subject.records.first { $0.group == "IG_VISIT" }?["I_VISIT_DATE"]
    let dead = subject.records.first { $0.group == "IG_LAST" }?["I_LAST_STATUS"] == "DEAD"
    if dead { record["I_LAST_CAUSE"] = "Myeloma, confirmed" } else { record["I_LAST_DATE"] = visit }
    return record
  }

  private mutating func removed(_ subject: SampleSubject) -> SampleRecord {
    counts.add("IG_RISK", -1)
    return empty("F_RISK_V10", "IG_RISK", "6", "Remove")
  }

  private func nullCytogenetics() -> SampleRecord {
    var record = empty("F_MM_V10", "IG_MM", nil, "Update")
    record["I_MM_CYTO"] = ""
    record.elements["I_MM_CYTO"] = "ItemDataAny"
    return record
  }

  /// Upsert of a key that was not there: a new record.
  private mutating func newReaction(_ subject: SampleSubject) -> SampleRecord {
    let second = subject.records.first { $0.group == "IG_BTZ" && $0.formRepeat == "2" }
    let number = subject.records.filter { $0.group == "IG_ADR" }.count + 1
    counts.add("IG_ADR")
    var record = empty("F_ADR_V20", "IG_ADR", String(number), "Upsert")
    record["I_ADR_TERM"] = "Rash found in the file at verification"
    record["I_ADR_WORD"] = "Rash"
    record["I_ADR_START"] = second?["I_BTZ_START"]
    record["I_ADR_ONGO"] = "true"
    record["I_ADR_GRADE"] = "1"
    record["I_ADR_SER"] = "N"
    record["I_ADR_REL"] = "POSS"
    record["I_ADR_ACTION"] = "0"
    record["I_ADR_OUT"] = "6"
    record["I_ADR_CYCLE"] = "1"
    return record
  }

  /// Upsert of a key that is there: only what it mentions changes.
  private func changedReaction(_ subject: SampleSubject) -> [SampleRecord] {
    guard let old = subject.records.first(where: { $0.group == "IG_ADR" }) else { return [] }
    var record = empty("F_ADR_V20", "IG_ADR", old.groupRepeat, "Upsert")
    record["I_ADR_REL"] = "CERT"
    record["I_ADR_ACTION"] = "1"
    return [record]
  }

  /// Update of a key that was never there: fault B15.
  private mutating func neverInserted() -> SampleRecord {
    counts.add("IG_RISK")
    var record = empty("F_RISK_V10", "IG_RISK", "9", "Update")
    record["I_RISK_CODE"] = "SMOKE"
    record["I_RISK_PRESENT"] = "Y"
    return record
  }

  /// Update said once, at the subject: the children inherit it.
  private mutating func inheritedUpdate(_ odm: inout ODMText) {
    guard let subject = subjects.first(where: { $0.key == "SS_0304" }) else { return }
    var record = empty("F_RISK_V10", "IG_RISK", "1", nil)
    record["I_RISK_PRESENT"] = "U"
    append(&odm, subject, transaction: "Update", [record])
  }

  /// Block 3: a second Update of the same value, a form that comes late, and a subject removed.
  mutating func secondCorrections() -> String {
    var odm = ODMText()
    start(&odm)
    if let subject = subjects.first(where: { $0.key == "SS_0102" }) {
      append(&odm, subject, transaction: "Context", [weight(subject, add: 9)])
    }
    if let subject = subjects.first(where: { BortezomibRetreatment.lateForm(of: $0) != nil }) {
      var late = subject.records.filter { $0.form == BortezomibRetreatment.lateForm(of: subject) }
      for place in late.indices { late[place].transaction = "Insert" }
      append(&odm, subject, transaction: "Context", late)
    }
    append(&odm, mistaken, transaction: "Remove", [])
    close(&odm, [])
    return odm.text
  }

  private func close(_ odm: inout ODMText, _ audits: [Audit]) {
    if !audits.isEmpty {
      odm.start("AuditRecords")
      for audit in audits { odm.audit(audit) }
      odm.end("AuditRecords")
    }
    odm.end("ClinicalData")
  }

  private func empty(
    _ form: String, _ group: String, _ groupRepeat: String?, _ transaction: String?
  ) -> SampleRecord {
    var record = SampleRecord(
      event: BortezomibSubject.event, form: form, group: group, groupRepeat)
    record.transaction = transaction
    return record
  }
}

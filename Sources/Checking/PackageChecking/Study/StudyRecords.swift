import StudyMapping

/// The records of a domain by its variables and by the qualifiers of its SUPP-- (SDTMIG 3.4, 8.4).
struct StudyRecords {
  let domain: String
  private let parts: [CheckedDataset]
  private let qualifiers: [String: [[String?]: String]]
  /// What neither the dataset nor its SUPP-- has.
  let unknown: [String]

  init(_ package: CheckedPackage, _ domain: String, _ variables: [String]) {
    self.domain = domain
    parts = package.datasets(of: domain)
    let parts = parts
    let others = Set(variables).filter { name in !parts.contains { $0.has(name) } }
    var qualifiers: [String: [[String?]: String]] = [:]
    for supplement in package.supplements where supplement.domain == domain {
      for row in supplement.rows {
        guard let name = supplement.text("QNAM", row), others.contains(name),
          let value = supplement.text("QVAL", row)
        else { continue }
        let key = ["USUBJID", "IDVAR", "IDVARVAL"].map { supplement.text($0, row) }
        qualifiers[name, default: [:]][key] = value
      }
    }
    self.qualifiers = qualifiers
    unknown = others.filter { qualifiers[$0] == nil }.sorted()
  }

  /// The value of a variable, else that of the qualifier of the record, or of its subject.
  func value(_ name: String, _ record: CheckedRecord) -> String? {
    if record.dataset.has(name) { return record[name] }
    guard let values = qualifiers[name] else { return nil }
    let sequence = "\(domain)SEQ"
    return values[[record.subject, sequence, record[sequence]]]
      ?? values[[record.subject, nil, nil]]
  }

  func forEach(_ set: StudyCheck.RecordSet, _ body: (CheckedRecord) -> Void) {
    for part in parts {
      for row in part.rows {
        let record = CheckedRecord(dataset: part, row: row)
        if set.conditions.allSatisfy({ holds($0, record) }) { body(record) }
      }
    }
  }

  func holds(_ condition: StudyCheck.Condition, _ record: CheckedRecord) -> Bool {
    value(condition.variable, record).map(condition.values.contains) ?? false
  }

  func subjects(of set: StudyCheck.RecordSet) -> Set<String> {
    var subjects: Set<String> = []
    forEach(set) { record in
      if let subject = record.subject { subjects.insert(subject) }
    }
    return subjects
  }
}

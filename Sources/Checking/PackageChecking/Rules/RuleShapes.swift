import Diagnostics

/// A record at hand.
struct CheckedRecord {
  let dataset: CheckedDataset
  let row: Int

  subscript(variable: String) -> String? { dataset.text(variable, row) }

  func number(_ variable: String) -> Double? { dataset.number(variable, row) }
  func day(_ variable: String) -> Int? { dataset.day(variable, row) }
  var subject: String? { dataset.text("USUBJID", row) }
}

/// What is wrong with a record: the variable, and why.
typealias Verdict = (variable: String, message: String)

extension Rule {
  /// A rule that looks at each record of a domain by itself, or beside its subject's record in DM.
  static func record(
    _ id: String, _ published: [String], _ severity: Severity, _ title: String, in domain: String,
    _ look: @escaping @Sendable (CheckedRecord, CheckedPackage) -> Verdict?
  ) -> Rule {
    Rule(id, published, severity, title) { package, report in
      package.forEachRecord(of: domain) { record in
        guard let verdict = look(record, package) else { return }
        report.add(record.dataset, record.row, verdict.variable, verdict.message)
      }
    }
  }

  /// A rule on values that stand side by side. `--` in a name stands for the domain; variables that the
  /// dataset does not have are null. Datasets without the first variable are passed over, and where the
  /// rule `needsAll`, those without any of them. The departure is of the first variable.
  static func fields(
    _ id: String, _ published: [String], _ severity: Severity, _ title: String, _ names: [String],
    in domains: [String] = [], needsAll: Bool = false,
    _ judge: @escaping @Sendable ([String?]) -> String?
  ) -> Rule {
    Rule(id, published, severity, title) { package, report in
      for dataset in package.datasets where !dataset.isSupplement {
        guard domains.isEmpty || domains.contains(dataset.domain) else { continue }
        let columns = names.map { dataset[dataset.fullName($0)] }
        guard let first = columns.first.flatMap(\.self),
          !needsAll || !columns.contains(where: { $0 == nil })
        else { continue }
        for row in dataset.rows {
          guard let message = judge(columns.map { $0?.text(row) }) else { continue }
          report.add(dataset, row, first.name, message.replacing("--", with: dataset.domain))
        }
      }
    }
  }

  /// A subject of whom DM says an arm, and no reason against one, has a record in the domain.
  static func armWithoutRecord(
    _ id: String, _ published: [String], _ text: String, in domain: String, arm: String,
    at variable: String
  ) -> Rule {
    Rule(id, published, .warning, text) { package, report in
      guard let demographics = package.demographics, !package.datasets(of: domain).isEmpty else {
        return
      }
      let known = package.subjects(having: domain) { _ in true }
      for row in demographics.rows where demographics.text(arm, row) != nil {
        guard let subject = demographics.text("USUBJID", row), !known.contains(subject),
          demographics.text("ARMNRS", row) == nil
        else { continue }
        report.add(demographics, row, variable, "\(domain) has no record of the subject")
      }
    }
  }
}

extension CheckedDataset {
  /// `AESTDTC` of `--STDTC`.
  func fullName(_ name: String) -> String {
    name.hasPrefix("--") ? domain + name.dropFirst(2) : name
  }
}

extension CheckedPackage {
  func forEachRecord(of domain: String, _ body: (CheckedRecord) -> Void) {
    for dataset in datasets(of: domain) {
      for row in dataset.rows { body(CheckedRecord(dataset: dataset, row: row)) }
    }
  }

  /// A value of the record's subject in DM.
  func demographic(_ variable: String, of record: CheckedRecord) -> String? {
    guard let row = record.subject.flatMap({ subjects[$0] }) else { return nil }
    return demographics?.text(variable, row)
  }

  func demographicDay(_ variable: String, of record: CheckedRecord) -> Int? {
    guard let row = record.subject.flatMap({ subjects[$0] }) else { return nil }
    return demographics?.day(variable, row)
  }

  /// A complete date of each subject in DM.
  func days(of variable: String) -> [String: Int] {
    guard let dates = demographics?[variable] else { return [:] }
    return subjects.compactMapValues(dates.day)
  }

  /// The subjects who have a record of this kind.
  func subjects(having domain: String, _ isSuch: (CheckedRecord) -> Bool) -> Set<String> {
    var found: Set<String> = []
    forEachRecord(of: domain) { record in
      if isSuch(record), let subject = record.subject { found.insert(subject) }
    }
    return found
  }
}

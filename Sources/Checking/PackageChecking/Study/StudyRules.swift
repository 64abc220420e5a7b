import StudyMapping

extension Rule {
  /// A rule of the study's own.
  init(_ check: StudyCheck) {
    self.init(check.id, [], check.severity, check.text) { package, report in
      var look = StudyLook(package, report)
      look.look(for: check.demand)
      report = look.report
    }
  }
}

/// Looks for what departs from a study's own rule.
private struct StudyLook {
  let package: CheckedPackage
  var report: Report

  init(_ package: CheckedPackage, _ report: Report) {
    self.package = package
    self.report = report
  }

  mutating func look(for demand: StudyCheck.Demand) {
    switch demand {
    case .minimumInterval(let after, let before, let least): interval(after, before, least)
    case .minimumCount(let set, let distinct, let least, let subjects):
      count(set, distinct, least, subjects)
    case .requiredValue(let set, let variable, let values, let subjects):
      value(set, variable, values, subjects)
    case .allowedOnly(let set, let conditions): allowed(set, conditions)
    }
  }

  /// The widest time that partial dates allow is what is compared: nothing is imputed.
  private mutating func interval(
    _ after: StudyCheck.RecordSet, _ before: StudyCheck.RecordSet, _ least: StudyCheck.Interval
  ) {
    guard let earlier = records(after), let later = records(before) else { return }
    var ends: [String: DateText] = [:]
    earlier.forEach(after) { record in
      guard let subject = record.subject, let date = earlier.date(after, record)?.earliest,
        date.dayNumber! > ends[subject]?.dayNumber ?? .min
      else { return }
      ends[subject] = date
    }
    var starts: [String: (date: DateText, record: CheckedRecord)] = [:]
    later.forEach(before) { record in
      guard let subject = record.subject, let date = later.date(before, record)?.latest,
        date.dayNumber! < starts[subject]?.date.dayNumber ?? .max
      else { return }
      starts[subject] = (date, record)
    }
    for (subject, start) in starts.sorted(by: { $0.key < $1.key }) {
      guard let end = ends[subject], start.date.dayNumber! < end.adding(least) else { continue }
      report.add(
        start.record.dataset, start.record.row, before.date,
        "the last \(after.date ?? "") in \(after.domain) is \(end.text)")
    }
  }

  private mutating func count(
    _ set: StudyCheck.RecordSet, _ distinct: String?, _ least: Int,
    _ subjects: StudyCheck.RecordSet
  ) {
    guard let records = records(set, distinct), let asked = self.records(subjects) else { return }
    var counted: [String: Int] = [:]
    var seen: Set<[String]> = []
    records.forEach(set) { record in
      guard let subject = record.subject else { return }
      if let distinct {
        guard let value = records.value(distinct, record), seen.insert([subject, value]).inserted
        else { return }
      }
      counted[subject, default: 0] += 1
    }
    for subject in asked.subjects(of: subjects).sorted() where counted[subject, default: 0] < least
    {
      let what = distinct.map { "different \($0)" } ?? "records"
      add(subject, "\(counted[subject, default: 0]) \(what) in \(set.domain); at least \(least)")
    }
  }

  private mutating func value(
    _ set: StudyCheck.RecordSet, _ variable: String, _ values: [String],
    _ subjects: StudyCheck.RecordSet
  ) {
    guard let records = records(set, variable), let asked = self.records(subjects) else { return }
    var without = asked.subjects(of: subjects)
    var wrong: [(CheckedRecord, String)] = []
    records.forEach(set) { record in
      if let subject = record.subject { without.remove(subject) }
      let value = records.value(variable, record)
      if !(value.map(values.contains) ?? false) {
        wrong.append((record, "\(variable) is \(value ?? "null"), not \(listed(values))"))
      }
    }
    for (record, message) in wrong { report.add(record.dataset, record.row, variable, message) }
    for subject in without.sorted() { add(subject, "\(set.domain) has no such record") }
  }

  private mutating func allowed(
    _ set: StudyCheck.RecordSet, _ conditions: [StudyCheck.Condition]
  ) {
    guard let records = records(set, nil, conditions) else { return }
    var wrong: [(CheckedRecord, String, String)] = []
    records.forEach(set) { record in
      guard let broken = conditions.first(where: { !records.holds($0, record) }) else { return }
      let value = records.value(broken.variable, record) ?? "null"
      wrong.append(
        (record, broken.variable, "\(broken.variable) is \(value), not \(listed(broken.values))"))
    }
    for (record, variable, message) in wrong {
      report.add(record.dataset, record.row, variable, message)
    }
  }
}

extension StudyLook {
  /// The records of a set; nil, and said so, where the package can't answer.
  private mutating func records(
    _ set: StudyCheck.RecordSet, _ variable: String? = nil,
    _ conditions: [StudyCheck.Condition] = []
  ) -> StudyRecords? {
    let names =
      (set.conditions + conditions).map(\.variable) + [variable, set.date].compactMap(\.self)
    let records = StudyRecords(package, set.domain, names)
    guard let dataset = package.datasets(of: set.domain).first else {
      if let any = package.datasets.first {
        report.add(any, "not checked: the package has no \(set.domain)")
      }
      return nil
    }
    guard records.unknown.isEmpty else {
      let names = records.unknown.joined(separator: ", ")
      report.add(dataset, "not checked: \(set.domain) and SUPP\(set.domain) have no \(names)")
      return nil
    }
    return records
  }

  /// Something about a subject, said of the record in DM where there is one.
  private mutating func add(_ subject: String, _ message: String) {
    guard let demographics = package.demographics, let row = package.subjects[subject] else {
      return
    }
    report.add(demographics, row, "USUBJID", message)
  }

  private func listed(_ values: [String]) -> String {
    values.count < 10
      ? values.joined(separator: ", ") : "\(values[0]) to \(values[values.count - 1])"
  }
}

extension StudyRecords {
  fileprivate func date(_ set: StudyCheck.RecordSet, _ record: CheckedRecord) -> DateText? {
    set.date.flatMap { value($0, record) }.flatMap { DateText($0) }
  }
}

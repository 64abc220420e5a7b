import Diagnostics
import Terminology
import YAMLFormat

extension StudyMapping {
  /// Reads the `checks:` of a mapping file, and nothing else of it.
  public static func loadChecks(_ bytes: [UInt8], file: String) throws(Fault) -> [StudyCheck] {
    let root = try parsed(bytes, file: file)
    let problems = Problems(file: file)
    var checks: [StudyCheck] = []
    if let section = Section(root, "a mapping file", problems) {
      section.allowOnly(topKeys, in: "the mapping")
      if let node = section["checks"] { checks = CheckSection(problems).read(node) }
    }
    try problems.throwIfAny()
    return checks
  }
}

/// Reads the `checks:` section.
struct CheckSection {
  private let problems: Problems
  static let kinds = ["minimum-interval", "minimum-count", "required-value", "allowed-only"]

  init(_ problems: Problems) { self.problems = problems }

  func read(_ node: YAMLNode) -> [StudyCheck] {
    var seen: Set<String> = []
    return problems.items(node, "checks").compactMap { entry in
      let check = check(entry)
      if let check, !seen.insert(check.id).inserted {
        problems.add("two checks have the id \(check.id)", at: entry.position)
      }
      return check
    }
  }

  private func check(_ node: YAMLNode) -> StudyCheck? {
    guard let section = Section(node, "an entry of checks", problems) else { return nil }
    section.allowOnly(["id", "text", "severity"] + Self.kinds, in: "an entry of checks")
    let given = Self.kinds.filter { section[$0] != nil }
    guard let id = section.text("id"), let text = section.text("text"), given.count == 1 else {
      problems.add(
        "a check needs id:, text: and one of \(Self.kinds.joined(separator: ", "))",
        at: section.position)
      return nil
    }
    let severity = severity(section)
    guard let body = Section(section[given[0]]!, given[0], problems),
      let demand = demand(given[0], body)
    else { return nil }
    return StudyCheck(id: id, text: text, severity: severity, demand: demand)
  }

  private func severity(_ section: Section) -> Severity {
    guard let node = section["severity"] else { return .error }
    let names = Severity.allCases.map(\.name)
    if let severity = Severity.allCases.first(where: { $0.name == node.text }) { return severity }
    problems.unknown("severity", node.text ?? node.kind, among: names, at: node.position)
    return .error
  }

  private func demand(_ kind: String, _ body: Section) -> StudyCheck.Demand? {
    switch kind {
    case "minimum-interval": interval(body)
    case "minimum-count": count(body)
    case "required-value": value(body)
    default: allowed(body)
    }
  }

  private func interval(_ body: Section) -> StudyCheck.Demand? {
    body.allowOnly(["after", "before", "months", "days"], in: "minimum-interval")
    let length =
      body.integer("months").map(StudyCheck.Interval.months)
      ?? body.integer("days").map(StudyCheck.Interval.days)
    guard let length else { return missing("months: or days:", body) }
    guard let after = records(body, "after", dated: true),
      let before = records(body, "before", dated: true)
    else { return nil }
    return .minimumInterval(after: after, before: before, atLeast: length)
  }

  private func count(_ body: Section) -> StudyCheck.Demand? {
    body.allowOnly(["of", "distinct", "at-least", "for"], in: "minimum-count")
    guard let least = body.integer("at-least") else { return missing("at-least:", body) }
    guard let set = records(body, "of") else { return nil }
    return .minimumCount(
      of: set, distinct: variable(body, "distinct"), atLeast: least, subjects: subjects(body, set))
  }

  private func value(_ body: Section) -> StudyCheck.Demand? {
    body.allowOnly(["of", "variable", "among", "for"], in: "required-value")
    let values = body["among"].map { self.values($0, "among") } ?? []
    guard let variable = variable(body, "variable"), !values.isEmpty else {
      return missing("variable: and among:", body)
    }
    guard let set = records(body, "of") else { return nil }
    return .requiredValue(
      of: set, variable: variable, among: values, subjects: subjects(body, set))
  }

  private func allowed(_ body: Section) -> StudyCheck.Demand? {
    body.allowOnly(["of", "where"], in: "allowed-only")
    guard let node = body["where"] else { return missing("where:", body) }
    guard let set = records(body, "of") else { return nil }
    return .allowedOnly(set, conditions(node))
  }

  private func missing(_ what: String, _ body: Section) -> StudyCheck.Demand? {
    problems.add("\(what) is missing here", at: body.position)
    return nil
  }
}

extension CheckSection {
  /// `{in: EX, where: {EXTRT: CARFILZOMIB, EXCYCLE: 3-6}, date: EXSTDTC}`.
  private func records(
    _ body: Section, _ key: String, dated: Bool = false
  ) -> StudyCheck.RecordSet? {
    guard let node = body[key], let section = Section(node, key, problems) else {
      if body[key] == nil { problems.add("\(key): is missing here", at: body.position) }
      return nil
    }
    section.allowOnly(["in", "where"] + (dated ? ["date"] : []), in: key)
    guard let domain = section.text("in") else {
      problems.add("\(key) needs in: a domain, such as EX", at: node.position)
      return nil
    }
    if !Codelist.domain.contains(domain) {
      problems.unknown(
        "domain", domain, among: Codelist.domain.terms.map(\.value), at: section["in"]!.position)
    }
    let date = dated ? variable(section, "date") : nil
    if dated, date == nil {
      problems.add("\(key) needs date: the variable that dates the records", at: node.position)
    }
    return .init(
      domain: domain, conditions: section["where"].map(conditions) ?? [], date: date)
  }

  /// Those of whom it is asked: who has any record in the domain, when not said otherwise.
  private func subjects(_ body: Section, _ set: StudyCheck.RecordSet) -> StudyCheck.RecordSet {
    body["for"] == nil
      ? .init(domain: set.domain, conditions: [], date: nil) : records(body, "for") ?? set
  }

  private func conditions(_ node: YAMLNode) -> [StudyCheck.Condition] {
    guard let section = Section(node, "where", problems) else { return [] }
    return section.entries.map { key, value in
      checkName(key.name, at: key.position)
      return .init(variable: key.name, values: values(value, key.name))
    }
  }

  /// Texts; `3-6` is 3, 4, 5, 6.
  private func values(_ node: YAMLNode, _ what: String) -> [String] {
    problems.texts(node, what).flatMap { text -> [String] in
      let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard ends.count == 2, let first = ends[0], let last = ends[1], first <= last,
        last - first < 10_000
      else { return [text] }
      return (first...last).map(String.init)
    }
  }

  private func variable(_ section: Section, _ key: String) -> String? {
    guard let name = section.text(key) else { return nil }
    checkName(name, at: section[key]!.position)
    return name
  }

  private func checkName(_ name: String, at position: YAMLPosition) {
    let isName =
      (1...8).contains(name.utf8.count)
      && name.utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) || $0 == 95 }
    if !isName {
      problems.add(
        "\"\(name)\" is no variable of a dataset; up to 8 of A-Z, 0-9 and _ are right",
        at: position)
    }
  }
}

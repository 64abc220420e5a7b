import Diagnostics
import StudyMapping

/// A rule of the checker: what it says, the ids of the same rule in the published catalogues (CG: CDISC
/// conformance rules, FB: FDA business rules), and what looks for departures from it.
struct Rule: Sendable {
  let id: String
  let published: [String]
  let severity: Severity
  let title: String
  let look: @Sendable (CheckedPackage, inout Report) -> Void

  init(
    _ id: String, _ published: [String], _ severity: Severity, _ title: String,
    _ look: @escaping @Sendable (CheckedPackage, inout Report) -> Void
  ) {
    self.id = id
    self.published = published
    self.severity = severity
    self.title = title
    self.look = look
  }

  /// All rules, in the order of their ids. A new kind of rule gets its line here.
  static let all: [Rule] =
    structure + pairedVariables + terminology + keys + oneToOne + dates + studyDays + dateOrder
    + events + qualifiers + demographics + reference + death + disposition + exposure + visits
    + elements + trialSummary + findings + baseline + supplements + relations + define
    + defineReferences + valueLevel
}

/// Where a package departs from a rule.
public struct Departure: Sendable {
  public let rule: String
  public let published: [String]
  public let severity: Severity
  public let dataset: String
  public let file: String
  /// From 1: of the dataset's records, or of the lines of define.xml; nil for a departure of a dataset or
  /// of a variable.
  public let row: Int?
  public let variable: String?
  public let subject: String?
  public let sequence: String?
  public let value: String?
  public let message: String
}

/// Gathers what rules find.
struct Report {
  private(set) var departures: [Departure] = []
  var rule: Rule?

  /// Something about a dataset as a whole.
  mutating func add(_ dataset: CheckedDataset, _ message: String) {
    add(dataset, nil, nil, message)
  }

  mutating func add(
    _ dataset: CheckedDataset, _ row: Int?, _ variable: String?, _ message: String
  ) {
    guard let rule else { return }
    departures.append(
      Departure(
        rule: rule.id, published: rule.published, severity: rule.severity,
        dataset: dataset.name, file: dataset.file, row: row.map { $0 + 1 }, variable: variable,
        subject: row.flatMap { dataset.text("USUBJID", $0) },
        sequence: row.flatMap { dataset.text("\(dataset.domain)SEQ", $0) },
        value: row.flatMap { row in variable.flatMap { dataset.text($0, row) } },
        message: message))
  }

  /// Something in define.xml.
  mutating func add(
    _ define: DefineDocument, line: Int, _ dataset: String?, _ variable: String?, _ message: String
  ) {
    guard let rule else { return }
    departures.append(
      Departure(
        rule: rule.id, published: rule.published, severity: rule.severity,
        dataset: dataset ?? "define.xml", file: define.file, row: line, variable: variable,
        subject: nil, sequence: nil, value: nil, message: message))
  }
}

/// What a check found, and the rules that looked.
public struct CheckOutcome: Sendable {
  public let departures: [Departure]
  let rules: [Rule]
}

extension CheckedPackage {
  /// All departures, rule by rule; those from the study's own rules last.
  public func check(_ checks: [StudyCheck] = []) -> CheckOutcome {
    let rules = Rule.all + checks.map(Rule.init)
    var report = Report()
    for rule in rules {
      report.rule = rule
      rule.look(self, &report)
    }
    return CheckOutcome(departures: report.departures, rules: rules)
  }
}

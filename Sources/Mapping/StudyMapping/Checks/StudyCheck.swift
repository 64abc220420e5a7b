import Diagnostics

/// A rule of the study's own, from `checks:` of its mapping. It speaks of the datasets that are written,
/// not of the model, so that what a conversion gets wrong does not hide from it.
public struct StudyCheck: Sendable {
  public let id: String
  /// What the rule says, for people.
  public let text: String
  public let severity: Severity
  public let demand: Demand

  public enum Demand: Sendable {
    /// Between a subject's last record of one kind and the first of another.
    case minimumInterval(after: RecordSet, before: RecordSet, atLeast: Interval)
    /// Of each of the subjects: so many records, or so many different values of a variable.
    case minimumCount(of: RecordSet, distinct: String?, atLeast: Int, subjects: RecordSet)
    /// Of each of the subjects, a record, and on each a value that is among these.
    case requiredValue(of: RecordSet, variable: String, among: [String], subjects: RecordSet)
    /// Records that may only be where these variables have these values.
    case allowedOnly(RecordSet, [Condition])
  }

  public enum Interval: Sendable {
    case months(Int)
    case days(Int)
  }

  /// The records of a domain that meet all of some conditions.
  public struct RecordSet: Sendable {
    public let domain: String
    public let conditions: [Condition]
    /// The variable that dates them.
    public let date: String?
  }

  /// A variable of the dataset, or a qualifier from its SUPP--, that has one of these values.
  public struct Condition: Sendable {
    public let variable: String
    public let values: [String]
  }
}

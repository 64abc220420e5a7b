import Diagnostics
import TermCoding

/// What a run did: for the person at the terminal, and for the exit status.
public struct Summary: Sendable {
  public var ledger = Ledger()
  public var subjects = 0
  public var datasets: [(name: String, rows: Int)] = []
  public var notTabulated: [String: Int] = [:]
  public var findingCounts: [Severity: Int] = [:]
  /// The first findings of each kind.
  public var samples: [Finding] = []
  public var countsByCode: [FindingCode: Int] = [:]
  public var rejects = 0
  public var rejectsPath: String?
  /// How terms were coded, where there was a dictionary.
  public var coding: CodingCounts?
  /// Files in the output folder that this run has not written.
  public var bystanders: [String] = []
  /// What an earlier run that was killed had left undone.
  public var notes: [String] = []

  /// The exit status (design: done, or done with rejects or findings at the level that counts).
  public func status(failingAt level: Severity) -> ExitStatus {
    let worst = findingCounts.filter { $0.value > 0 }.keys.max()
    if rejects > 0 { return .doneWithFindings }
    return worst.map { $0 >= level } ?? false ? .doneWithFindings : .done
  }
}

/// The ways of one system's exports, and what in the export tells of them.
public struct Dialect: Hashable, Sendable {
  /// The system's name, as people write it.
  public let system: String
  /// What was seen, such as `the namespace http://…`; never empty.
  public let evidence: [String]

  public init(_ system: String, evidence: [String]) {
    self.system = system
    self.evidence = evidence
  }
}

extension Dialect: CustomStringConvertible {
  public var description: String { "\(system): \(evidence.joined(separator: "; "))" }
}

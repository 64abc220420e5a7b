/// How much a finding matters: a note is for information, a warning asks for a look,
/// an error means that something could not be carried as it should.
public enum Severity: UInt8, Comparable, Sendable, CaseIterable {
  case note, warning, error

  public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }

  public var name: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }
}

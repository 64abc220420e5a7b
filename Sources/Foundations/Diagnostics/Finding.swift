/// The stable name of a kind of finding, such as `date-impossible`.
/// Each layer declares its own codes in an extension.
public struct FindingCode: Hashable, Sendable, CustomStringConvertible {
  public let name: String

  public init(_ name: String) { self.name = name }

  public var description: String { name }
}

/// Something about the data that a person should know; the run goes on.
public struct Finding: Hashable, Sendable {
  public var code: FindingCode
  public var severity: Severity
  /// What was found and what would be right.
  public var message: String
  public var location: Location

  public init(_ code: FindingCode, _ severity: Severity, _ message: String, at location: Location) {
    self.code = code
    self.severity = severity
    self.message = message
    self.location = location
  }
}

extension Finding: CustomStringConvertible {
  public var description: String {
    let place = location.description
    return (place.isEmpty ? "" : "\(place): ") + "\(severity.name): \(message) [\(code)]"
  }
}

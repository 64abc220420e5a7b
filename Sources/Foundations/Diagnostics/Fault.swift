/// What stops a run: unreadable input, a wrong mapping, output that can't be written.
public struct Fault: Error, Hashable, Sendable {
  public var status: ExitStatus
  /// What was found and what would be right.
  public var message: String
  public var location: Location

  public init(_ status: ExitStatus, _ message: String, at location: Location = Location()) {
    self.status = status
    self.message = message
    self.location = location
  }
}

extension Fault: CustomStringConvertible {
  public var description: String {
    let place = location.description
    return place.isEmpty ? message : "\(place): \(message)"
  }
}

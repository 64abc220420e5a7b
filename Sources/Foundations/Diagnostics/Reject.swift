/// A source value, or a whole source record, that could not be placed: kept with its reason.
public struct Reject: Hashable, Sendable {
  public var reason: FindingCode
  public var explanation: String
  public var location: Location
  /// The value as it stood in the source; for a whole record, its values as `ITEM=value` pairs.
  public var verbatim: String

  public init(_ reason: FindingCode, _ explanation: String, at location: Location, verbatim: String)
  {
    self.reason = reason
    self.explanation = explanation
    self.location = location
    self.verbatim = verbatim
  }
}

import Diagnostics

/// A text that a transport file in ASCII can't hold, and whose English nobody has given.
public struct UntranslatedText: Sendable {
  public let text: String
  public let place: Location
}

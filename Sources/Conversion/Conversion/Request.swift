/// What a person asks for.
public struct Request: Sendable {
  public enum Destination: Sendable, Equatable {
    case standardOutput
    case file(String)
    case folder(String)
  }

  /// Paths of files and folders; `-` is standard input.
  public var inputs: [String] = ["-"]
  public var mappingPath: String?
  /// A package of SDTM terminology; nil for the built-in codelists.
  public var terminologyPath: String?
  public var inputFormat: InputFormat?
  public var encoding: String?
  public var outputs: [OutputFormat] = []
  public var destination = Destination.standardOutput
  /// Names of datasets; nil for all.
  public var domains: [String]?
  public var rejectsPath: String?
  public var findingsPath: String?
  public var threads = 1
  /// Seconds since 1970 that stand in outputs for the time of their making.
  public var timestamp: Int = 0
  public var version = ""

  public init() {}
}

import Diagnostics

/// What is in an export.
public struct Inspection {
  public var text = ""
  public var json = ""
  public init(paths: [String], mappingPath: String?, encoding: String?) throws(Fault) {}
}

/// A publication of controlled terminology, as define.xml names it.
public struct TerminologyPackage: Hashable, Sendable {
  /// Of which standard: `SDTM`.
  public let publishingSet: String
  /// Its date: `2025-03-28`.
  public let version: String

  public init(publishingSet: String, version: String) {
    self.publishingSet = publishingSet
    self.version = version
  }

  /// What the built-in codelists were taken from.
  public static let builtIn = TerminologyPackage(publishingSet: "SDTM", version: "2025-03-28")
}

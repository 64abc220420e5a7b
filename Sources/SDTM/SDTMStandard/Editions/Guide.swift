/// An edition of the SDTM Implementation Guide for human clinical trials. The tables of the domains
/// are those of the newest; what older ones say otherwise stands in `Difference`.
public enum Guide: String, CaseIterable, Sendable {
  case v3_3 = "3.3"
  case v3_4 = "3.4"

  /// How standards name it.
  public static let name = "SDTMIG"
  public static let newest = v3_4

  /// The version of SDTM that it stands on.
  public var model: String {
    switch self {
    case .v3_3: "1.7"
    case .v3_4: "2.0"
    }
  }

  /// By the code of the domain; `SUPP` for all datasets of supplemental qualifiers.
  var differences: [String: [Difference]] {
    switch self {
    case .v3_3: Difference.ofSDTMIG3_3
    case .v3_4: [:]
    }
  }
}

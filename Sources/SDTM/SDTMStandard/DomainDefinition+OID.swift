/// The identifiers that Dataset-JSON and define.xml share.
extension DomainDefinition {
  public var oid: String { "IG.\(name)" }

  public func oid(of variable: VariableDefinition) -> String { "IT.\(name).\(variable.name)" }
}

extension SDTMStandard {
  public static func studyOID(of study: String) -> String { "STUDY.\(study)" }

  public static func metaDataVersionOID(of study: String, _ guide: Guide) -> String {
    "MDV.\(study).\(Guide.name).\(guide.rawValue)"
  }
}

import SDTMStandard

/// The dictionaries outside of CDISC that variables take their values from, named as Define-XML's
/// own terminology does (codelist C66788).
enum Dictionaries {
  static func of(_ variable: VariableDefinition, in dataset: DomainDefinition) -> String? {
    if let format = variable.format { return byFormat[format.rawValue] }
    if variable.name == "COUNTRY" { return byFormat[ValueFormat.country.rawValue] }
    // The guide names no dictionary for --BODSYS, since any may be used: where the other terms are
    // of MedDRA, it is too.
    let isCoded = dataset.variables.contains { $0.format == .medDRA }
    return isCoded && variable.name == "\(dataset.domain)BODSYS" ? "MedDRA" : nil
  }

  private static let byFormat = [
    "MedDRA": "MedDRA", "LOINC": "LOINC", "ISO 3166-1 alpha-3": "ISO 3166",
  ]
}

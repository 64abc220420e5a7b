import SDTMStandard

/// The dictionaries outside of CDISC that variables take their values from, named as Define-XML's
/// own terminology does.
enum Dictionaries {
  static func of(_ variable: VariableDefinition, in dataset: DomainDefinition) -> String? {
    if variable.format == .medDRA { return "MedDRA" }
    if variable.name == "COUNTRY" || variable.format == .country { return "ISO 3166" }
    // The guide names no dictionary for --BODSYS, since any may be used: where the other terms are
    // of MedDRA, it is too.
    let isCoded = dataset.variables.contains { $0.format == .medDRA }
    return isCoded && variable.name == "\(dataset.name)BODSYS" ? "MedDRA" : nil
  }
}

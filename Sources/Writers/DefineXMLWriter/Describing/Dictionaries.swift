import ClinicalModel
import SDTMStandard

/// The dictionaries outside of CDISC that variables take their values from, named as Define-XML's
/// own terminology does (codelist C66788).
struct Dictionaries: Sendable {
  let study: Study

  /// The dictionary's name, and its release where the study states it.
  func of(_ variable: VariableDefinition, in dataset: DomainDefinition) -> (
    name: String, version: String?
  )? {
    if Self.ofDrugs.contains(variable.name) {
      return study.drugDictionary.map { ($0, study.drugDictionaryVersion) }
    }
    guard let name = Self.name(of: variable, in: dataset) else { return nil }
    return (name, name == "MedDRA" ? study.dictionaryVersion : nil)
  }

  private static func name(of variable: VariableDefinition, in dataset: DomainDefinition) -> String?
  {
    if let format = variable.format { return byFormat[format.rawValue] }
    if variable.name == "COUNTRY" { return byFormat[ValueFormat.country.rawValue] }
    // The guide names no dictionary for --BODSYS and for MHDECOD, since any may be used: where the
    // other terms are of MedDRA, they are too.
    let isCoded = dataset.variables.contains { $0.format == .medDRA }
    let isOpen = ["BODSYS", "DECOD"].contains { variable.name == dataset.domain + $0 }
    return isCoded && isOpen ? "MedDRA" : nil
  }

  /// What stands in them is of the drug dictionary that the study states.
  private static let ofDrugs: Set<String> = ["CMDECOD", "CMCLAS", "CMCLASCD"]

  private static let byFormat = [
    "MedDRA": "MedDRA", "LOINC": "LOINC", "ISO 3166-1 alpha-3": "ISO 3166",
  ]
}

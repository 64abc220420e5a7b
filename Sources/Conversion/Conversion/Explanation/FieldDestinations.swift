import FHIRWriter
import SDTMTabulation
import StudyMapping

/// Where a kind of record and its fields go, in words.
struct FieldDestinations {
  private let domains: [FieldPlaces.Domain]
  private let resource: FieldElements.Resource?
  /// Whether values per drug are numbered: with one drug the event's own value says all.
  private let hasManyDrugs: Bool
  static let nowhere = "canonical only"

  init(kind: String, hasManyDrugs: Bool) {
    self.hasManyDrugs = hasManyDrugs
    domains = FieldPlaces.domains[kind] ?? []
    resource = FieldElements.resources[kind]
  }

  var heading: String {
    let sdtm =
      domains.isEmpty
      ? "canonical model only (no SDTM domain yet)"
      : "SDTM " + domains.map(datasets).joined(separator: ", ")
    return sdtm + "; " + (resource.map { "FHIR \($0.name)" } ?? "no FHIR resource")
  }

  private func datasets(of domain: FieldPlaces.Domain) -> String {
    domain.takesQualifiers ? "\(domain.name), SUPP\(domain.name)" : domain.name
  }

  func sdtm(_ field: FieldDescription) -> String {
    let places = domains.map { place(of: field, in: $0) }.filter { $0 != Self.nowhere }
    return places.isEmpty ? Self.nowhere : places.joined(separator: "; ")
  }

  private func place(of field: FieldDescription, in domain: FieldPlaces.Domain) -> String {
    if let qualifier = field.qualifier {
      return domain.takesQualifiers ? "SUPP\(domain.name) \(qualifier)" : Self.nowhere
    }
    if let remark = domain.remarks[field.name] { return remark }
    guard let places = domain.places[field.name] else { return Self.nowhere }
    let variables = places.filter { !$0.hasPrefix("+") }
    let qualifiers = places.filter { $0.hasPrefix("+") }
      .compactMap { numbered(String($0.dropFirst()), field) }
    let supplement =
      qualifiers.isEmpty ? [] : ["SUPP\(domain.name) \(qualifiers.joined(separator: ", "))"]
    return (variables + supplement).joined(separator: ", ")
  }

  func fhir(_ field: FieldDescription) -> String {
    guard let resource else { return Self.nowhere }
    if field.qualifier != nil { return element(resource.qualifiers) }
    guard let elements = resource.elements[field.name] else { return Self.nowhere }
    return elements.map(element).joined(separator: ", ")
  }

  private func numbered(_ name: String, _ field: FieldDescription) -> String? {
    guard name.hasSuffix("n") else { return name }
    if field.about == nil || hasManyDrugs { return "\(name.dropLast())1…" }
    return field.name == "causality.verbatim" ? String(name.dropLast()) : nil
  }

  /// `Patient~age` as `Patient extension age`.
  private func element(_ path: String) -> String {
    path.split(separator: "~", omittingEmptySubsequences: false).filter { !$0.isEmpty }
      .joined(separator: " extension ").withExtension(path.hasPrefix("~"))
  }
}

extension String {
  fileprivate func withExtension(_ isExtension: Bool) -> String {
    isExtension ? "extension " + self : self
  }
}

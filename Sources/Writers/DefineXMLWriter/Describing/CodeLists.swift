import SDTMStandard
import Terminology

/// Gathers the codelists that items refer to. Items with the same terms of the same codelist share
/// one; of another selection of terms there is another one.
struct CodeLists: Sendable {
  private(set) var all: [CodeList] = []
  private let terminology: Terminology
  private var counts: [String: Int] = [:]

  init(_ terminology: Terminology = .builtIn) { self.terminology = terminology }

  /// The list of a variable's terms; nil when it has none, or too many for a list.
  mutating func oid(of variable: VariableDefinition, _ facts: TermFacts) -> String? {
    guard let decodes = facts.decodes, !decodes.isEmpty else { return nil }
    let codelists = variable.codelists.compactMap { terminology[$0] }
    guard !variable.codelists.isEmpty else {
      return add(variable.name, variable.label, nil, Self.terms(decodes, among: []))
    }
    return published(codelists, decodes)
  }

  /// The list of tests, each with its name.
  mutating func oid(
    ofTests names: [String: String], _ variable: VariableDefinition, in domain: String
  )
    -> String?
  {
    let codelists = variable.codelists.compactMap { terminology[$0] }
    return published(codelists, names)
      ?? add(
        "\(domain).\(variable.name)", "\(variable.label), \(domain)", nil,
        Self.terms(names, among: []))
  }

  mutating func oidOfYesOrNo() -> String? {
    published([terminology.current(.yesNo)], ["N": "", "Y": ""])
  }

  mutating func oidOfDomain(_ code: String) -> String {
    let label = SDTMStandard.dataset(named: code)?.label ?? ""
    let domains = terminology.current(.domain)
    let terms = Self.terms([code: label], among: [domains])
    return add("DOMAIN.\(code)", "\(domains.name) (\(code))", domains, terms)
  }

  mutating func oid(ofDictionary dictionary: String, version: String?, dataType: String) -> String {
    let id = dictionary.uppercased().filter { $0 != " " } + (dataType == "text" ? "" : ".CODE")
    let list = CodeList(
      oid: "CL.\(id)", name: dataType == "text" ? dictionary : "\(dictionary) codes",
      dataType: dataType, code: nil, content: .dictionary(name: dictionary, version: version))
    if !all.contains(list) { all.append(list) }
    return list.oid
  }

  /// Of several codelists the one that has most of the terms gives its name.
  private mutating func published(_ codelists: [Codelist], _ decodes: [String: String]) -> String? {
    guard !codelists.isEmpty, !decodes.isEmpty else { return nil }
    var main = codelists[0]
    func shared(_ codelist: Codelist) -> Int { decodes.keys.count(where: codelist.contains) }
    for codelist in codelists.dropFirst() where shared(codelist) > shared(main) { main = codelist }
    return add(main.shortName, main.name, main, Self.terms(decodes, among: codelists))
  }

  private static func terms(_ decodes: [String: String], among codelists: [Codelist])
    -> [CodeList.Term]
  {
    let isExtensible = codelists.contains(where: \.isExtensible)
    return decodes.sorted { $0.key < $1.key }.map { value, decode in
      let code = codelists.lazy.compactMap { $0.code(of: value) }.first
      return CodeList.Term(
        value: value, decode: decode, code: code, isExtension: code == nil && isExtensible)
    }
  }

  /// - Parameter codelist: the published one; nil for the sponsor's own.
  private mutating func add(
    _ id: String, _ name: String, _ codelist: Codelist?, _ terms: [CodeList.Term]
  ) -> String {
    let same = all.first { $0.code == codelist?.code && $0.content == .terms(terms) }
    if let same, codelist != nil || same.oid == "CL.\(id)" { return same.oid }
    let number = counts[id, default: 0] + 1
    counts[id] = number
    let isFirst = number == 1
    all.append(
      CodeList(
        oid: isFirst ? "CL.\(id)" : "CL.\(id).\(number)",
        name: isFirst ? name : "\(name), subset \(number)", dataType: "text",
        code: codelist?.code, package: codelist?.package, content: .terms(terms)))
    return all[all.count - 1].oid
  }
}

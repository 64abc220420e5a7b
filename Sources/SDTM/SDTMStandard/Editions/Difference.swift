/// What an older edition of the guide says of a domain otherwise than the newest.
enum Difference: Sendable {
  case label(String)
  case structure(String)
  /// Variables that it lacks, and its model too.
  case lacks(String)
  /// Variables that its table does not list, but its model allows in the class.
  case allows(String)
  /// A variable that came out of use.
  case has(VariableDefinition, behind: String)
  case variableLabel(String, String)
  case core(String, Core)
  case role(String, Role)
  case codelists(String, [String])

  func change(_ domain: inout DomainDefinition) {
    switch self {
    case .label(let label): domain.label = label
    case .structure(let structure): domain.structure = structure
    case .lacks(let names):
      let names = names.split(separator: " ").map(String.init)
      domain.variables.removeAll { names.contains($0.name) }
    case .allows(let names):
      for name in names.split(separator: " ").map(String.init) {
        domain.change(name) { $0.isListedInGuide = false }
      }
    case .has(let variable, let name):
      let place = domain.index(of: name).map { $0 + 1 } ?? domain.variables.count
      domain.variables.insert(variable, at: place)
    case .variableLabel(let name, let label): domain.change(name) { $0.label = label }
    case .core(let name, let core): domain.change(name) { $0.core = core }
    case .role(let name, let role): domain.change(name) { $0.role = role }
    case .codelists(let name, let codelists): domain.change(name) { $0.codelists = codelists }
    }
  }
}

extension DomainDefinition {
  /// The domain as an edition of the guide has it.
  public func asIn(_ guide: Guide) -> DomainDefinition {
    var domain = self
    domain.guide = guide
    for difference in guide.differences[parent == nil ? name : "SUPP"] ?? [] {
      difference.change(&domain)
    }
    return domain
  }

  fileprivate mutating func change(
    _ variable: String, _ change: (inout VariableDefinition) -> Void
  ) {
    if let index = index(of: variable) { change(&variables[index]) }
  }
}

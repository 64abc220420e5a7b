/// `identity:`, where the subjects' numbers say the site already.
struct IdentityText {
  private let drafting: Drafting

  init(_ drafting: Drafting) { self.drafting = drafting }

  var lines: [String] {
    guard beginsWithSite else { return [] }
    return ["identity: \"{study}-{subject}\"   # the subjects' numbers begin with the site"]
  }

  private var beginsWithSite: Bool {
    let lines = drafting.forms.flatMap(\.rules).filter { $0.kind == "subject" }.flatMap(\.lines)
    guard let id = lines.first(where: { $0.text.hasPrefix("id: ") })?.text.dropFirst(4) else {
      return areOfSites(drafting.export.subject.keys.values)
    }
    if id.hasPrefix("{join: [{path: site}") { return true }
    let attributes = drafting.export.subject.attributes
    if let name = attributes.keys.first(where: { YAMLText.scalar($0) == id }) {
      return areOfSites(attributes[name]!.values)
    }
    let items = drafting.columns.filter { YAMLText.scalar($0.name) == id }
    return areOfSites(items.flatMap(\.survey.values))
  }

  /// Each begins with one of the sites and goes on; one letter or digit may be there by chance.
  private func areOfSites(_ numbers: [String]) -> Bool {
    let capture = FormPlace.capture(of: drafting.export.sites) != nil
    let sites = drafting.export.sites.map { site in
      capture ? String(site.reversed().prefix { $0.isASCII && $0.isNumber }.reversed()) : site
    }
    return !numbers.isEmpty
      && numbers.allSatisfy { number in
        sites.contains { $0.count > 1 && number.count > $0.count && number.hasPrefix($0) }
      }
  }
}

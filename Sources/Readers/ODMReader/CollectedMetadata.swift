import SourceModel

/// Names one version of one study's metadata.
struct MetadataKey: Hashable {
  var study: String
  var version: String
}

/// The definitions of all versions, of one file or of several, on their way into one dictionary.
struct CollectedMetadata: Sendable {
  var versions: [MetadataKey: SourceDictionary] = [:]
  var order: [MetadataKey] = []
  var includes: [MetadataKey: [MetadataKey]] = [:]
  var units: [String: String] = [:]
  /// Groups that are forms, because ODM 2.0 has no others.
  var outerGroups: Set<String> = []
  /// Versions that clinical data refer to.
  private(set) var used: [MetadataKey] = []
  private var isUsed: Set<MetadataKey> = []

  mutating func use(_ key: MetadataKey) {
    if isUsed.insert(key).inserted { used.append(key) }
  }

  /// Takes over what another file defines; where both define it, the earlier file counts.
  mutating func add(_ other: CollectedMetadata) {
    for (key, version) in other.versions {
      versions[key, default: SourceDictionary()].fillGaps(from: version)
    }
    order += other.order
    includes.merge(other.includes) { $0 + $1 }
    units.merge(other.units) { mine, _ in mine }
    outerGroups.formUnion(other.outerGroups)
    for key in other.used { use(key) }
  }

  /// All definitions in one: those of the versions in use first, with what they include, then
  /// whatever else there is.
  var dictionary: SourceDictionary {
    var merged = SourceDictionary()
    merged.units = units
    var seen: Set<MetadataKey> = []
    for key in used + order { merge(key, into: &merged, seen: &seen) }
    merged.makeForms(of: outerGroups)
    merged.parentStudies = parents
    return merged
  }

  private var parents: [String: String] {
    let sites = sites
    return includes.reduce(into: [:]) { parents, entry in
      guard sites.contains(entry.key.study) else { return }
      parents[entry.key.study] = entry.value.first { $0.study != entry.key.study }?.study
    }
  }

  /// Studies that define nothing and include another study's metadata: the sites of that study, as
  /// OpenClinica writes them.
  var sites: Set<String> {
    let including = includes.filter { key, others in others.contains { $0.study != key.study } }
    let candidates = Set(including.keys.map(\.study))
    return candidates.subtracting(versions.filter { $0.value.definesData }.keys.map(\.study))
  }

  private func merge(
    _ key: MetadataKey, into merged: inout SourceDictionary, seen: inout Set<MetadataKey>
  ) {
    guard seen.insert(key).inserted else { return }
    if let version = versions[key] { merged.fillGaps(from: version) }
    for included in includes[key] ?? [] { merge(included, into: &merged, seen: &seen) }
  }
}

extension SourceDictionary {
  /// Takes over what another dictionary defines and this one does not.
  mutating func fillGaps(from other: SourceDictionary) {
    items.merge(other.items) { mine, _ in mine }
    codeLists.merge(other.codeLists) { mine, _ in mine }
    units.merge(other.units) { mine, _ in mine }
    events.merge(other.events) { mine, _ in mine }
    forms.merge(other.forms) { mine, _ in mine }
    groups.merge(other.groups) { mine, _ in mine }
    itemsOfGroup.merge(other.itemsOfGroup) { mine, _ in mine }
    groupsOfForm.merge(other.groupsOfForm) { mine, _ in mine }
  }

  fileprivate var definesData: Bool { !items.isEmpty || !forms.isEmpty || !groups.isEmpty }

  /// Makes forms of the groups that stand for them, and their groups of all groups inside.
  fileprivate mutating func makeForms(of outerGroups: Set<String>) {
    guard !outerGroups.isEmpty else { return }
    let inner = groupsOfForm.filter { forms[$0.key] == nil }
    for oid in inner.keys { groupsOfForm[oid] = nil }
    for oid in outerGroups where forms[oid] == nil {
      forms[oid] = groups[oid] ?? oid
      groupsOfForm[oid] = groupsInside(oid, inner)
    }
  }

  /// A group and the groups in it, at any depth, each once; those without items left out.
  private func groupsInside(_ oid: String, _ inner: [String: [String]]) -> [String] {
    var (found, waiting): ([String], [String]) = ([], [oid])
    var seen: Set<String> = []
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted else { continue }
      found.append(next)
      waiting += (inner[next] ?? []).reversed()
    }
    return found.filter { itemsOfGroup[$0] != nil }
  }
}

import Diagnostics
import DictionaryReader

extension Worklist {
  /// The rows of a worklist file, in the columns of `CodingFile`: what is open first, by kind and by how
  /// often it occurs, with what it may mean; then what coders have decided, as they gave it, so that
  /// nothing of their work is lost when the file is written over the one that was read.
  public func rows(_ coding: Coding) -> [[String?]] {
    var proposals = Proposals(coding)
    let open = entries.filter {
      $0.value.isOpen && coding.decisions.rows[$0.key] == nil && !standsElsewhere($0.key)
    }
    let half = entries.filter { $0.value.isOpen && coding.decisions.rows[$0.key] != nil }
    let decided = coding.decisions.rows.keys.filter { half[$0] == nil }
    return (Self.sorted(open) + Self.sorted(half)).map { row($0.key, $0.value, &proposals, coding) }
      + decided.sorted(by: Self.precedes).map { decidedRow($0, coding.decisions.rows[$0]!) }
  }

  /// Whether a text waits as a term too: its English is asked for there.
  private func standsElsewhere(_ key: Decisions.Key) -> Bool {
    key.kind == .text
      && CodingFile.Kind.allCases.contains {
        $0 != .text && entries[Decisions.Key($0, key.verbatim)] != nil
      }
  }

  private static func sorted(_ entries: [Decisions.Key: Entry]) -> [(
    key: Decisions.Key, value: Entry
  )] {
    entries.sorted { a, b in
      if a.key.kind != b.key.kind { return a.key.kind < b.key.kind }
      if a.value.occurrences != b.value.occurrences {
        return a.value.occurrences > b.value.occurrences
      }
      return precedes(a.key, b.key)
    }
  }

  private static func precedes(_ a: Decisions.Key, _ b: Decisions.Key) -> Bool {
    if a.kind != b.kind { return a.kind < b.kind }
    return (a.verbatim, a.indication) < (b.verbatim, b.indication)
  }

  private func row(
    _ key: Decisions.Key, _ entry: Entry, _ proposals: inout Proposals, _ coding: Coding
  ) -> [String?] {
    let given = coding.decisions.rows[key]
    var proposed: [String?] = proposals.texts(for: key.kind, entry.verbatim, given?.english)
    proposed += repeatElement(nil, count: CodingFile.proposals - proposed.count)
    return [
      key.kind.rawValue, entry.verbatim, entry.indication, String(entry.occurrences),
      String(entry.subjects), entry.example.description,
    ] + proposed + [given?.code, given?.term, given?.english]
  }

  private func decidedRow(_ key: Decisions.Key, _ row: CodingFile.Row) -> [String?] {
    let found = entries[key]
    let blanks = [String?](repeating: nil, count: CodingFile.proposals)
    return [
      key.kind.rawValue, row.verbatim, row.indication, String(found?.occurrences ?? 0),
      String(found?.subjects ?? 0), found?.example.description,
    ] + blanks + [row.code, row.term, row.english]
  }
}

/// What a term may mean: the names of the dictionary that are nearest to it. The index over them is
/// made when the first term asks.
private struct Proposals {
  private let coding: Coding
  private lazy var nearTerms = NearTerms(coding.medDRA?.currentNames ?? [])
  private lazy var nearDrugs = NearTerms(coding.drugs?.names ?? [])

  init(_ coding: Coding) { self.coding = coding }

  mutating func texts(for kind: CodingFile.Kind, _ verbatim: String, _ english: String?) -> [String]
  {
    let text = english ?? verbatim
    return switch kind {
    case .event, .history: coding.medDRA.map { terms($0, text) } ?? []
    case .drug: coding.drugs.map { drugs($0, text) } ?? []
    case .text: []
    }
  }

  /// `99000012 Low platelets (82 %)`; a term that is not current any more: its preferred term first.
  private mutating func terms(_ medDRA: MedDRA, _ text: String) -> [String] {
    let matches = nearTerms.nearest(to: text, limit: CodingFile.proposals)
    var texts = zip(matches, medDRA.path(current: matches.map(\.place))).map { match, path in
      "\(path.lowest.code) \(path.lowest.name) (\(match.score) %)"
    }
    if let old = medDRA.path(named: text), !old.isCurrent {
      texts.insert("\(old.preferred.code) \(old.preferred.name) (its preferred term)", at: 0)
    }
    return Array(texts.prefix(CodingFile.proposals))
  }

  private mutating func drugs(_ drugs: DrugDictionary, _ text: String) -> [String] {
    let exact = drugs.drugs(named: text).map {
      "\($0.code) \($0.name), \($0.className ?? "no class")"
    }
    if !exact.isEmpty { return Array(exact.prefix(CodingFile.proposals)) }
    let matches = nearDrugs.nearest(to: text, limit: CodingFile.proposals)
    return zip(matches, drugs.drugs(ofNames: matches.map(\.place))).map { match, drug in
      "\(drug.code) \(drug.name) (\(match.score) %)"
    }
  }
}

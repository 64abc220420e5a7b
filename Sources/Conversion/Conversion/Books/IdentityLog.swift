import Diagnostics

/// Notices when two subjects bear one unique id: their records would run together in every dataset
/// (CDISC conformance rule CG0151). It keeps a number for each, for there may be many.
struct IdentityLog {
  private var seen: Set<Int> = []

  mutating func findings(_ identities: [(id: String, place: Location)]) -> [Finding] {
    identities.compactMap { id, place in
      guard !seen.insert(id.hashValue).inserted else { return nil }
      return Finding(
        .subjectRepeated, .error,
        "another subject bears the unique id \"\(id)\" too; identity: in the mapping must tell them apart",
        at: place)
    }
  }
}

extension FindingCode {
  static let subjectRepeated = FindingCode("subject-repeated")
}

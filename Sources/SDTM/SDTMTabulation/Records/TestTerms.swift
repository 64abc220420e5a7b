import Terminology

/// The short and long names that CDISC gives to tests: two codelists whose terms share their NCI
/// codes.
struct TestTerms: Sendable {
  struct Test: Sendable {
    let code, name: String
  }

  private let byCode: [String: Test]
  private let byName: [String: Test]

  static let none = TestTerms([])
  static let laboratory = TestTerms([(.laboratoryTestCode, .laboratoryTest)])
  static let findingsAbout = TestTerms([(.findingAboutTestCode, .findingAboutTest)])
  static let vitalSigns = TestTerms([(.vitalSignCode, .vitalSign)])
  static let classifications = TestTerms([(.performanceStatusCode, .performanceStatus)])

  private init(_ pairs: [(codes: Codelist, names: Codelist)]) {
    var tests: [Test] = []
    for (codes, names) in pairs {
      let byTerm = Dictionary(uniqueKeysWithValues: names.terms.map { ($0.code, $0.value) })
      tests += codes.terms.compactMap { term in
        byTerm[term.code].map { Test(code: term.value, name: $0) }
      }
    }
    byCode = Dictionary(uniqueKeysWithValues: tests.map { ($0.code, $0) })
    byName = Dictionary(uniqueKeysWithValues: tests.map { ($0.name.lowercased(), $0) })
  }

  /// The test of a code; of a name only where there is no code.
  func test(code: String?, name: String?) -> Test? {
    if byCode.isEmpty { return nil }
    if let code { return byCode[code.uppercased()] }
    return name.flatMap { byName[$0.lowercased()] }
  }
}

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

  static func laboratory(_ terminology: Terminology) -> TestTerms {
    TestTerms(.laboratoryTestCode, .laboratoryTest, terminology)
  }

  static func findingsAbout(_ terminology: Terminology) -> TestTerms {
    TestTerms(.findingAboutTestCode, .findingAboutTest, terminology)
  }

  static func vitalSigns(_ terminology: Terminology) -> TestTerms {
    TestTerms(.vitalSignCode, .vitalSign, terminology)
  }

  static func classifications(_ terminology: Terminology) -> TestTerms {
    TestTerms(.performanceStatusCode, .performanceStatus, terminology)
  }

  private init(_ codes: Codelist, _ names: Codelist, _ terminology: Terminology) {
    let byTerm = Dictionary(terminology.current(names).terms.map { ($0.code, $0.value) }) {
      first, _ in first
    }
    self.init(
      terminology.current(codes).terms.compactMap { term in
        byTerm[term.code].map { Test(code: term.value, name: $0) }
      })
  }

  private init(_ tests: [Test]) {
    byCode = Dictionary(tests.map { ($0.code, $0) }) { first, _ in first }
    byName = Dictionary(tests.map { ($0.name.lowercased(), $0) }) { first, _ in first }
  }

  /// The test of a code; of a name only where there is no code.
  func test(code: String?, name: String?) -> Test? {
    if byCode.isEmpty { return nil }
    if let code { return byCode[code.uppercased()] }
    return name.flatMap { byName[$0.lowercased()] }
  }
}

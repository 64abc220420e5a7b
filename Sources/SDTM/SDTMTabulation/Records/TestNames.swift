import ByteStreams
import Diagnostics
import SDTMStandard

/// What was tested or asked, as --TESTCD and --TEST (SDTMIG 3.4, 4.2.1): CDISC's names of the test
/// where it has them, else those of the record.
struct TestNames: Sendable {
  private let short, long: Column
  private let asCollected: Supplement
  private let terms: TestTerms
  /// Of names, for findings.
  private let place: String

  init(_ definition: DomainDefinition, _ terms: TestTerms) {
    let domain = definition.name
    place = "\(domain).\(domain)TEST"
    short = definition.column("\(domain)TESTCD")
    long = definition.column("\(domain)TEST")
    asCollected = Supplement(
      "\(domain)OTEST", "Test or Question as Collected", holdsOriginal: true)
    self.terms = terms
  }

  func write(code: String?, name: String?, _ records: inout RecordWriter) {
    if let test = terms.test(code: code, name: name) {
      records.text(short, test.code)
      records.text(long, test.name)
      qualify(name, test.name, &records)
    } else if let code = code ?? name {
      let code = valid(code, &records)
      let found = records.rendering(of: name ?? code, in: place)
      let fitting = fitting(found.text, code, records.encoding)
      records.term(short, code)
      records.put(long, fitting)
      qualify(name, fitting, &records)
    } else {
      records.required(short, nil)
    }
  }

  private func qualify(_ collected: String?, _ name: String, _ records: inout RecordWriter) {
    if let collected, collected != name { records.qualify(asCollected, collected) }
  }

  private func valid(_ code: String, _ records: inout RecordWriter) -> String {
    let valid = validShortName(code)
    if valid != code.uppercased() {
      records.findOnce(
        .testCode, .warning,
        "\"\(code)\" can't be the short name of a test (up to 8 of A-Z, 0-9 and _, no digit first); "
          + "written as \(valid)")
    }
    return valid
  }

  /// A name of at most 40 bytes. What is left of a longer one follows the code, as in CDISC's own
  /// names of questions, so that two questions that begin alike stay two.
  private func fitting(_ name: String, _ code: String, _ encoding: TransportEncoding) -> String {
    if encoding.length(of: name) <= longestLabel { return name }
    let room = longestLabel - code.utf8.count - 1
    return code + "-" + (splitBetweenWords(name, limit: room, in: encoding).first ?? "")
  }
}

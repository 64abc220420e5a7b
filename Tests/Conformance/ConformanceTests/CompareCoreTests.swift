import ProgramRuns
import Testing

/// `Tests/Acceptance/compare_core.py` tells what is listed from what is not. Its findings here are
/// written as CORE writes them; CORE itself takes minutes.
@Suite(.enabled(if: Program.shell("python3 --version").status == 0, "there is no python3"))
struct CompareCoreTests {
  private let scratch = Scratch()

  /// K16 of krd-home is listed for this record.
  private let listed = #"{"dataset": "DM", "row": 1}"#

  @Test func whatIsListedMustBeFoundAndNothingElse() {
    #expect(compare("planted", document("CORE-000356", [listed])).status == 0)
    let absent = compare("planted", document("CORE-000356", []))
    #expect(absent.status == 1 && absent.text.contains("listed, and not found: CORE-000356 DM"))
    let clean = compare("clean", document("CORE-000356", [listed]))
    #expect(clean.status == 1 && clean.text.contains("found, and not listed: CORE-000356 DM"))
  }

  /// The second record has a whole date in the subject's only element: its epoch can be known.
  @Test(arguments: [(1, 0), (2, 1), (3, 0)])
  func aWrongRuleIsExcusedOnlyWhereItsProofHolds(_ row: Int, _ status: Int) {
    let finding = "{\"dataset\": \"DS\", \"row\": \(row)}"
    #expect(compare("clean", document("CORE-000701", [finding])).status == status)
  }

  @Test func aRuleMayFailOnDatasetJSONAlone() {
    let failing = { document("CORE-000305", [], failures: #"[["EC", "error", "no text"]]"#, $0) }
    let running = document("CORE-000305", [], "ec.xpt")
    #expect(compare("clean", running, failing("ec.json")).status == 0)
    #expect(compare("clean", failing("ec.xpt"), failing("ec.json")).status == 1)
    let other = document("CORE-000304", [], failures: #"[["EC", "error", "no text"]]"#)
    #expect(compare("clean", running, other).status == 1)
  }

  private func document(
    _ rule: String, _ findings: [String], failures: String = "[]", _ file: String = "dm.json"
  ) -> String {
    """
    {"rule_set": "all", "datasets": [{"file": "\(file)"}], "rules": [{"core_id": "\(rule)", \
    "message": "", "findings": [\(findings.joined(separator: ","))], "failures": \(failures)}]}
    """
  }

  private func compare(_ kind: String, _ documents: String...) -> Outcome {
    write("DM", ["USUBJID"], ["[\"KRDHOME-04-DEC-004\"]"])
    write("SE", ["USUBJID", "SESTDTC"], ["[\"1\", \"2024-01-01\"]"])
    write(
      "DS", ["USUBJID", "DSSEQ", "DSSTDTC"],
      ["[\"1\", 1, \"2023-12-31\"]", "[\"1\", 2, \"2024-01-01\"]", "[\"1\", 3, null]"])
    let files = documents.enumerated().map { scratch.write("found-\($0).json", $1) }
    let words = ["krd-home", kind, scratch.path] + files
    return Program.shell("python3 Tests/Acceptance/compare_core.py \(words.joined(separator: " "))")
  }

  private func write(_ dataset: String, _ names: [String], _ rows: [String]) {
    let columns = names.map { "{\"name\": \"\($0)\"}" }.joined(separator: ",")
    scratch.write(
      "\(dataset.lowercased()).json",
      "{\"columns\": [\(columns)], \"rows\": [\(rows.joined(separator: ","))]}")
  }
}

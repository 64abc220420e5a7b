import Diagnostics
import StudyMapping

/// What a mapping does, in words: the study, how values are read, the way of each source item into
/// the model and from there to SDTM and FHIR, and what is left out.
public enum Explanation {
  public static func text(_ mapping: StudyMapping) -> String {
    [
      StudyWords(mapping.study).text, reading(mapping), codeTables(mapping),
      RuleWords(mapping).text, ignored(mapping), checks(mapping), closing,
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static func reading(_ mapping: StudyMapping) -> String {
    "HOW VALUES ARE READ\n"
      + mapping.readingDescription.map { labelled($0.what, $0.how) }.joined()
  }

  private static func codeTables(_ mapping: StudyMapping) -> String {
    let tables = mapping.codeTableDescriptions
    guard !tables.isEmpty else { return "" }
    return "CODES\n" + tables.map { labelled($0.name, $0.entries) }.joined()
  }

  private static func ignored(_ mapping: StudyMapping) -> String {
    let rules = mapping.ignoreDescriptions
    guard !rules.isEmpty else { return "" }
    var table = TextTable(limits: [38, 20, 34])
    for rule in rules {
      table.add(
        rule.items.isEmpty ? "all items" : rule.items.joined(separator: ", "),
        rule.forms.isEmpty ? "in any form" : "in " + rule.forms.joined(separator: ", "),
        rule.reason)
    }
    return "NOT CARRIED, AND WHY\n" + table.text
  }

  private static func checks(_ mapping: StudyMapping) -> String {
    guard !mapping.checks.isEmpty else { return "" }
    return "WHAT clinpipe check HOLDS AGAINST THE DATASETS\n"
      + mapping.checks.map { labelled($0.id, "\($0.text) (\($0.severity.name))") }.joined()
  }

  private static let closing = """
    Items that stand neither above nor among those not carried are rejected and reported.
    "canonical only": the canonical model carries it; SDTM has no domain or variable for it yet.
    Events, conditions and drugs without codes get those of the dictionaries that convert is given
    (--meddra, --atc, --coding).
    Study days, sequence numbers, epochs, first and last dose are derived.

    """
}

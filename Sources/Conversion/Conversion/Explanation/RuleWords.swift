import ClinicalModel
import StudyMapping

/// The rules of a mapping in words, form by form.
struct RuleWords {
  private let rules: [RuleDescription]
  private let hasManyDrugs: Bool

  init(_ mapping: StudyMapping) {
    rules = mapping.ruleDescriptions
    hasManyDrugs = mapping.study.drugs.count > 1
  }

  var text: String {
    var forms: [[String]] = []
    for rule in rules where !forms.contains(rule.forms) { forms.append(rule.forms) }
    return forms.map { form in
      "FROM \(form.joined(separator: ", "))\n"
        + rules.filter { $0.forms == form }.map(describe).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private func describe(_ rule: RuleDescription) -> String {
    let destinations = FieldDestinations(kind: rule.kind, hasManyDrugs: hasManyDrugs)
    var table = TextTable(limits: [33, 20, 16, 23])
    table.add("source", "model field", "SDTM", "FHIR")
    table.add("------", "-----------", "----", "----")
    for field in rule.fields {
      table.add(
        field.source, name(field), destinations.sdtm(field), destinations.fhir(field))
    }
    return heading(rule, destinations) + table.text
  }

  private func heading(_ rule: RuleDescription, _ destinations: FieldDestinations) -> String {
    let repeats = rule.repeats > 1 ? ", up to \(rule.repeats) records of one source record" : ""
    let condition = rule.condition.map { ", only when \($0)" } ?? ""
    let what = "-> \(rule.kind)\(repeats)\(condition); \(destinations.heading)"
    return wrapped(what, to: 98).map { "  \($0)\n" }.joined()
  }

  private func name(_ field: FieldDescription) -> String {
    let name = field.qualifier.map { "qualifier \($0)" } ?? field.name
    return field.about.map { "\(name) (\($0))" } ?? name
  }
}

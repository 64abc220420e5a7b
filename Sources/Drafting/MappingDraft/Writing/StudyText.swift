/// The `study:` section of a draft.
struct StudyText {
  private let drafting: Drafting
  private var export: ExportProfile { drafting.export }

  init(_ drafting: Drafting) { self.drafting = drafting }

  var lines: [String] {
    ["study:", "  id: \(id)   # TODO STUDYID"] + open + reference + drugs + epochs + visits + sites
  }

  private var id: String {
    // The environment, as in `Piano(Prod)`, is no part of the name.
    let study = export.study.last == ")" ? export.study.prefix { $0 != "(" } : export.study[...]
    let name = study.filter { $0.isLetter || $0.isNumber || "-_.".contains($0) }
    return YAMLText.scalar(name.isEmpty ? "STUDY" : String(name))
  }

  private var open: [String] {
    [
      "  # title: TODO", "  # arms: TODO", "  # type: TODO interventional or observational",
      "  # country: TODO ISO 3166-1 alpha-3, where all sites share one",
    ]
  }

  private func has(_ kind: String, _ key: String) -> Bool {
    drafting.forms.contains { form in
      form.rules.contains { $0.kind == kind && $0.lines.contains { $0.text.hasPrefix(key + ":") } }
    }
  }

  private var hasDoses: Bool { has("dose", "start") }
  private var hasConsent: Bool { has("subject", "consent-date") }

  private var reference: [String] {
    if hasDoses {
      return [
        "  reference-start: first-dose   # there are doses with dates",
        "  reference-end: last-dose",
      ]
    }
    return hasConsent ? ["  reference-start: consent   # there are no doses with dates"] : []
  }

  private var drugs: [String] {
    let drugs = drafting.drugs.drugs
    guard !drugs.isEmpty else { return [] }
    return ["  drugs:   # TODO form, route, ATC code"]
      + drugs.map { drug in
        let unit = drug.unit.map { ", unit: \(YAMLText.scalar($0))" } ?? ""
        return
          "    - {id: \(YAMLText.scalar(drug.id)), name: \(YAMLText.scalar(drug.name))\(unit)}   # \(YAMLText.remark(drug.remark))"
      }
  }

  private var epochs: [String] {
    guard hasDoses, hasConsent else { return [] }
    return [
      "  epochs:   # TODO what the protocol calls them", "    - {name: SCREENING, starts: consent}",
      "    - {name: TREATMENT, starts: first-dose}",
      "    - {name: FOLLOW-UP, starts: last-dose, after: true}",
    ]
  }

  /// The events of the source as planned visits; pages for whatever happens are left out.
  private var visits: [String] {
    guard !export.events.isEmpty else { return [] }
    var number = 0
    var lines = ["  visits:   # TODO which events are visits of the protocol"]
    for event in export.events {
      for visit in Self.visits(of: event) {
        if !event.isLog { number += 1 }
        lines.append(event.isLog ? "    # - {\(visit)}" : "    - {number: \(number), \(visit)}")
      }
    }
    return number == 0 ? ["  # visits: TODO"] + lines.dropFirst() : lines
  }

  private static func visits(of event: EventProfile) -> [String] {
    let name = YAMLText.remark((event.label ?? event.name).uppercased(), longest: 40)
    guard event.isCycle, event.repeatKeys.count <= 60 else {
      return ["name: \(YAMLText.scalar(name)), event: \(YAMLText.scalar(event.name))"]
    }
    return event.repeatKeys.compactMap { Int($0) }.sorted().map { number in
      "name: CYCLE \(number), event: \(YAMLText.scalar("\(event.name)[\(number)]")), cycle: \(number)"
    }
  }

  private var sites: [String] {
    guard !export.sites.isEmpty else { return [] }
    let shown = export.sites.prefix(12).map { YAMLText.remark($0, longest: 20) }.joined(
      separator: ", ")
    return ["  # sites: TODO names and countries of \(export.sites.count): \(shown)"]
  }
}

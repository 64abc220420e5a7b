import Diagnostics

extension Rule {
  /// Visits as they were, beside those planned in TV (SDTMIG 3.4, 5.3.1 and 7.3.1).
  static let visits: [Rule] = [
    planned("CP6301", ["CG0655", "CG0033"], "a planned visit that TV does not have", "VISITNUM"),
    planned("CP6302", ["CG0657", "CG0031"], "a planned visit that TV calls otherwise", "VISIT"),
    Rule("CP6303", ["CG0656"], .error, "an unplanned visit with a number of TV") {
      package, report in
      guard let known = package["TV"]?.firstRows(of: "VISITNUM") else { return }
      package.forEachRecord(of: "SV") { visit in
        guard visit.dataset.has("SVPRESP"), visit["SVPRESP"] == nil,
          let number = visit["VISITNUM"], known[number] != nil
        else { return }
        report.add(visit.dataset, visit.row, "VISITNUM", "TV plans the visit, so SVPRESP is Y")
      }
    },
    Rule("CP6304", ["CG0034"], .error, "a visit that SV does not have") { package, report in
      guard let visits = package["SV"] else { return }
      let known = Set(
        visits.rows.map { [visits.text("USUBJID", $0), visits.text("VISITNUM", $0)] })
      for dataset in package.datasets where !["SV", "TV"].contains(dataset.domain) {
        guard let numbers = dataset["VISITNUM"], let subjects = dataset["USUBJID"] else { continue }
        for row in dataset.rows {
          guard let number = numbers.text(row), !known.contains([subjects.text(row), number]) else {
            continue
          }
          report.add(dataset, row, "VISITNUM", "SV has no such visit of the subject")
        }
      }
    },
    Rule("CP6305", [], .error, "a visit has another name than in TV") { package, report in
      guard let plan = package["TV"], plan.has("VISIT") else { return }
      let rows = plan.firstRows(of: "VISITNUM")
      for dataset in package.datasets where dataset.domain != "TV" {
        guard let numbers = dataset["VISITNUM"], let names = dataset["VISIT"] else { continue }
        for row in dataset.rows {
          guard let place = numbers.text(row).flatMap({ rows[$0] }),
            let planned = plan.text("VISIT", place), let name = names.text(row), name != planned
          else { continue }
          report.add(dataset, row, "VISIT", "TV has \(planned)")
        }
      }
    },
    Rule("CP6306", ["CG0410"], .error, "a planned visit took place twice") { package, report in
      var seen: Set<[String?]> = []
      package.forEachRecord(of: "SV") { visit in
        guard visit["SVPRESP"] == "Y",
          !seen.insert([visit.subject, visit["VISITNUM"]]).inserted
        else { return }
        report.add(visit.dataset, visit.row, "VISITNUM", "one record a subject and visit")
      }
    },
    fields(
      "CP6307", ["CG0654"], .error, "a visit's occurrence, and it was not planned",
      ["SVOCCUR", "SVPRESP"]
    ) {
      $0[0] != nil && $0[1] != "Y" ? "SVPRESP is not Y" : nil
    },
    Rule("CP6308", ["CG0293"], .error, "a visit of an arm that TA does not have") {
      package, report in
      guard let arms = package["TA"]?.firstRows(of: "ARMCD"), let plan = package["TV"] else {
        return
      }
      plan["ARMCD"]?.forEachRow {
        arms[$0] == nil ? "TA has no ARMCD \($0)" : nil
      } _: {
        report.add(plan, $0, "ARMCD", $1)
      }
    },
    Rule("CP6309", ["CG0179", "CG0178"], .error, "a criterion that TI does not have") {
      package, report in
      guard let criteria = package["TI"]?.firstRows(of: "IETESTCD") else { return }
      for dataset in package.datasets(of: "IE") {
        dataset["IETESTCD"]?.forEachRow {
          criteria[$0] == nil ? "TI has no IETESTCD \($0)" : nil
        } _: {
          report.add(dataset, $0, "IETESTCD", $1)
        }
      }
    },
    fields(
      "CP6310", ["CG0175", "CG0176"], .error, "a criterion that was met", ["IEORRES", "IECAT"],
      in: ["IE"]
    ) {
      let right = $0[1] == "INCLUSION" ? "N" : "Y"
      return $0[0] == nil || $0[0] == right ? nil : "IE holds exceptions only: \(right) is right"
    },
    fields(
      "CP6311", ["CG0177"], .error, "a standard result of its own", ["IESTRESC", "IEORRES"]
    ) {
      $0[0] == $0[1] ? nil : "IEORRES is \($0[1] ?? "null")"
    },
  ]

  /// The planned visits of SV stand in TV.
  private static func planned(
    _ id: String, _ published: [String], _ title: String, _ variable: String
  ) -> Rule {
    Rule(id, published, .error, title) { package, report in
      guard let known = package["TV"]?.firstRows(of: variable), !known.isEmpty else { return }
      package.forEachRecord(of: "SV") { visit in
        guard visit["SVPRESP"] == "Y", let value = visit[variable], known[value] == nil else {
          return
        }
        report.add(visit.dataset, visit.row, variable, "TV has no \(variable) \(value)")
      }
    }
  }
}

import Diagnostics

extension Rule {
  /// Elements as they were (SE), as defined (TE) and as planned (TA) (SDTMIG 3.4, 5.3.2, 7.2).
  static let elements: [Rule] = [
    Rule("CP6401", ["CG0207"], .error, "an element does not end where the next begins") {
      package, report in
      package.forEachElement { element, next in
        guard let next, let end = element["SEENDTC"], let start = next["SESTDTC"], end != start
        else { return }
        report.add(element.dataset, element.row, "SEENDTC", "the next begins on \(start)")
      }
    },
    Rule("CP6402", ["CG0209"], .error, "an element that is not the last has no end") {
      package, report in
      package.forEachElement { element, next in
        guard next != nil, element["SEENDTC"] == nil else { return }
        report.add(element.dataset, element.row, "SEENDTC", "another one follows")
      }
    },
    fields("CP6403", ["CG0208"], .error, "an element without a start", ["SESTDTC"]) {
      $0[0] == nil ? "SESTDTC is null" : nil
    },
    Rule("CP6404", ["CG0414"], .error, "an element that TE does not have") { package, report in
      guard let known = package["TE"]?.firstRows(of: "ETCD") else { return }
      for dataset in package.datasets where ["SE", "TA"].contains(dataset.domain) {
        dataset["ETCD"]?.forEachRow {
          known[$0] == nil && $0 != "UNPLAN" ? "TE has no ETCD \($0)" : nil
        } _: {
          report.add(dataset, $0, "ETCD", $1)
        }
      }
    },
    Rule("CP6405", [], .error, "an element that the subject's arm does not have there") {
      package, report in
      guard let plan = package["TA"] else { return }
      let keys = ["ETCD", "TAETORD", "EPOCH"]
      let planned = Set(plan.rows.map { row in (["ARMCD"] + keys).map { plan.text($0, row) } })
      package.forEachRecord(of: "SE") { element in
        guard element["ETCD"] != "UNPLAN",
          let arm = package.demographic("ACTARMCD", of: element),
          !planned.contains([arm] + keys.map { element[$0] })
        else { return }
        report.add(
          element.dataset, element.row, "ETCD",
          "TA has no such ETCD, TAETORD and EPOCH in arm \(arm)")
      }
    },
    Rule("CP6406", ["CG0009"], .error, "an epoch that TA does not have") { package, report in
      guard let known = package["TA"]?.firstRows(of: "EPOCH"), !known.isEmpty else { return }
      for dataset in package.datasets where dataset.domain != "TA" {
        dataset["EPOCH"]?.forEachRow {
          known[$0] == nil ? "TA has no EPOCH \($0)" : nil
        } _: {
          report.add(dataset, $0, "EPOCH", $1)
        }
      }
    },
    Rule("CP6407", [], .warning, "an epoch in which the record's date does not lie") {
      package, report in
      let periods = package.epochPeriods
      guard !periods.isEmpty else { return }
      for dataset in package.datasets where !["SE", "TA"].contains(dataset.domain) {
        package.forEachMisplaced(in: dataset, periods) { row, right in
          report.add(dataset, row, "EPOCH", "by SE, \(right) is right")
        }
      }
    },
    Rule("CP6408", ["CG0247"], .error, "the order of an arm's elements is not unique") {
      package, report in
      package.forEachRepeated(["ARMCD", "TAETORD"], in: package.datasets(of: "TA")) {
        report.add($0, $1, "TAETORD", "the arm has another element with this number")
      }
    },
    fields(
      "CP6409", ["CG0328", "CG0329"], .error, "an element without a rule for its end",
      ["ETCD", "TEENRL", "TEDUR"], in: ["TE"]
    ) {
      $0[1] == nil && $0[2] == nil ? "TEENRL and TEDUR are null" : nil
    },
    fields(
      "CP6410", ["CG0210"], .error, "an unplanned element without a description",
      ["ETCD", "SEUPDES"], in: ["SE"]
    ) {
      $0[0] == "UNPLAN" && $0[1] == nil ? "SEUPDES is null" : nil
    },
  ]
}

/// The days that an element of a subject may take; both ends belong to it, for on the last day the next
/// begins.
private struct Period {
  let epoch: String
  let start: Int
  let end: Int?

  func holds(_ day: Int) -> Bool { start <= day && day <= end ?? .max }
}

extension CheckedPackage {
  /// Each element of each subject in order, and the one that follows.
  fileprivate func forEachElement(_ body: (CheckedRecord, _ next: CheckedRecord?) -> Void) {
    var elements: [String: [CheckedRecord]] = [:]
    forEachRecord(of: "SE") { element in
      if let subject = element.subject { elements[subject, default: []].append(element) }
    }
    for subject in elements.keys.sorted() {
      let own = elements[subject]!.sorted { $0["SESTDTC"] ?? "" < $1["SESTDTC"] ?? "" }
      for (place, element) in own.enumerated() {
        body(element, place + 1 < own.count ? own[place + 1] : nil)
      }
    }
  }

  fileprivate var epochPeriods: [String: [Period]] {
    var periods: [String: [Period]] = [:]
    forEachRecord(of: "SE") { element in
      guard let subject = element.subject, let epoch = element["EPOCH"],
        let start = element["SESTDTC"].flatMap({ DateText($0) })?.earliest?.dayNumber
      else { return }
      let end = element["SEENDTC"].flatMap { DateText($0) }?.latest?.dayNumber
      periods[subject, default: []].append(Period(epoch: epoch, start: start, end: end))
    }
    return periods
  }

  /// The records whose date lies in elements of other epochs only.
  fileprivate func forEachMisplaced(
    in dataset: CheckedDataset, _ periods: [String: [Period]],
    _ body: (_ row: Int, _ right: String) -> Void
  ) {
    let dates = dataset[dataset.fullName("--STDTC")] ?? dataset[dataset.fullName("--DTC")]
    guard let epochs = dataset["EPOCH"], let subjects = dataset["USUBJID"], let dates else {
      return
    }
    for row in dataset.rows {
      guard let epoch = epochs.text(row), let day = dates.day(row),
        let own = subjects.text(row).flatMap({ periods[$0] })
      else { continue }
      let right = own.filter { $0.holds(day) }.map(\.epoch)
      if let first = right.first, !right.contains(epoch) { body(row, first) }
    }
  }
}

import ClinicalModel

/// The study of a mapping in words.
struct StudyWords {
  private let study: Study

  init(_ study: Study) { self.study = study }

  var text: String {
    var text = "STUDY\n"
    for (label, value) in lines where !value.isEmpty { text += labelled(label, value) }
    return text
  }

  private var lines: [(String, String)] {
    [
      ("Id", study.id ?? ""), ("Title", study.title ?? ""),
      ("Protocol", study.protocolNumber ?? ""), ("Type", kind), ("Sponsor", study.sponsor ?? ""),
      ("Country", study.country ?? ""), ("Indication", study.indication ?? ""),
      ("Status", study.status ?? ""),
    ] + study.drugs.map { ("Drug \($0.id ?? "")", drug($0)) }
      + study.arms.map { ("Arm \($0.code ?? "")", $0.name ?? "") }
      + study.epochs.map { ("Epoch \($0.name ?? "")", epoch($0)) }
      + study.regimen.map { ("Plan", dosing($0)) } + rules
      + study.visits.map { ("Visit \($0.number?.digits ?? "")", visit($0)) }
      + study.sites.map { ("Site \($0.id ?? "")", joined($0.name, $0.country, $0.investigator)) }
      + study.populations.map { ("Population \($0.name ?? "")", population($0)) }
  }

  private var rules: [(String, String)] {
    [
      ("Cycle", study.cycleLength.map { "\($0) days" } ?? ""),
      ("Study days count from", study.referenceStart?.words ?? ""),
      ("and end at", study.referenceEnd?.words ?? ""), ("Age at", study.ageAt?.words ?? ""),
      (
        "Treatment-emergent",
        study.treatmentEmergentDays.map { "until \($0) days after the last dose" } ?? ""
      ),
      ("Best response", study.deriveBestResponse == true ? "computed from the responses" : ""),
      ("Response criteria", study.responseCriteria ?? ""),
      ("MedDRA version", study.dictionaryVersion ?? ""),
      ("Expected reactions", study.expectedReactions.joined(separator: ", ")),
    ]
  }

  private var kind: String {
    joined(study.type?.rawValue.lowercased(), study.phase.map { "phase \($0)" })
  }

  private func drug(_ drug: Drug) -> String {
    joined(
      drug.name, drug.ingredient, drug.form, drug.route, drug.unit.map { "in \($0)" },
      drug.atc.map { "ATC \($0)" }, drug.code.map { "NCIt \($0)" })
  }

  private func epoch(_ epoch: Epoch) -> String {
    guard let starts = epoch.starts else { return "" }
    return epoch.after == true ? "from the day after \(starts.words)" : "from \(starts.words)"
  }

  private func dosing(_ plan: PlannedDosing) -> String {
    let what = [plan.drug, plan.amount.map(words)].compactMap(\.self).joined(separator: " ")
    return joined(
      what, plan.duration.map { "over \(words($0))" }, plan.route, plan.frequency,
      plan.days.isEmpty ? nil : "on " + numbered("day", plan.days),
      plan.cycles.isEmpty ? nil : "of " + numbered("cycle", plan.cycles),
      plan.setting.map { "at \($0.rawValue.lowercased())" })
  }

  private func visit(_ visit: PlannedVisit) -> String {
    joined(
      visit.name, visit.event.map { "is event \($0)" }, visit.cycle.map { "cycle \($0)" },
      visit.day.map { "day \($0)" }, visit.setting?.rawValue.lowercased())
  }

  private func population(_ set: Population) -> String {
    let reasons = set.reasons.joined(separator: "; ")
    return joined(set.label, reasons.isEmpty ? nil : "excluded for: \(reasons)")
  }

  private func words(_ quantity: Quantity) -> String {
    [quantity.number.digits, quantity.unit].compactMap(\.self).joined(separator: " ")
  }

  private func joined(_ parts: String?...) -> String {
    parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// `days 1-2, 8-9`.
  private func numbered(_ noun: String, _ numbers: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    let texts = runs.map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
    }
    return "\(noun)\(numbers.count == 1 ? "" : "s") " + texts.joined(separator: ", ")
  }
}

extension ReferenceEvent {
  fileprivate var words: String {
    switch self {
    case .firstDose: "the first dose"
    case .lastDose: "the last dose"
    case .consent: "consent"
    case .enrolment: "enrolment"
    case .lastContact: "the last contact"
    }
  }
}

import ClinicalModel
import Derivation

/// Something observed at a time, with a result or without.
protocol Observation: Placed {
  var date: PartialDate? { get }
  var visit: String? { get }
  var epoch: String? { get }
  var notDoneReason: String? { get }
  var hasResult: Bool { get }
  var test: ObservedTest { get }
}

/// What was observed, and how: observations of one test can be compared.
struct ObservedTest: Hashable {
  let name, category, specimen, method: String?
}

extension Answer: Observation {
  var hasResult: Bool { answer != nil || score != nil }
  var test: ObservedTest {
    ObservedTest(name: code ?? question, category: instrument, specimen: nil, method: nil)
  }
}

extension Measurement: Observation {
  var hasResult: Bool { result != nil || text != nil }
  var test: ObservedTest {
    ObservedTest(
      name: (code ?? name)?.uppercased(), category: panel, specimen: specimen, method: method)
  }
}

/// Which of a subject's observations are the last of their tests before the first dose (--LOBXFL;
/// SDTMIG 3.4, 4.5.9): those with a result, surely not after that dose. On its day, an observation
/// without a time counts as before it. First look at all of them, then ask for each.
struct LastObservations {
  private let firstDose: PartialDate?
  private var dates: [ObservedTest: PartialDate] = [:]

  init(of subject: Subject) { firstDose = subject.firstDose }

  mutating func look(at record: Lent<some Observation>) {
    guard let date = dateBeforeDose(record) else { return }
    let test = record.test
    if let known = dates[test], date.precedes(known) { return }
    dates[test] = date
  }

  /// Whether this is the last one; of two at the same time, the first that is asked for.
  mutating func takeIfLast(_ record: Lent<some Observation>) -> Bool {
    guard !dates.isEmpty, let date = dateBeforeDose(record) else { return false }
    let test = record.test
    guard dates[test] == date else { return false }
    dates[test] = nil
    return true
  }

  private func dateBeforeDose(_ record: Lent<some Observation>) -> PartialDate? {
    guard let firstDose, let date = record.date, record.hasResult,
      firstDose.isOnOrAfter(date) == true
    else { return nil }
    return date
  }
}

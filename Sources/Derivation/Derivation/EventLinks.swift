import ClinicalModel
import Diagnostics

extension FindingCode {
  /// The number of an adverse event that the subject does not have.
  public static let eventUnknown = FindingCode("event-unknown")
  /// A word for an event that several events have.
  public static let eventAmbiguous = FindingCode("event-ambiguous")
}

/// What an adverse event may lead to: a change of a dose, a drug, a procedure, a stay.
protocol Consequence: Ranged {
  var events: [String] { get set }
  var eventTerm: String? { get }
}

extension Dose: Consequence {}
extension Medication: Consequence {}
extension Procedure: Consequence {}
extension HealthcareUse: Consequence {}

extension Deriver {
  /// The number of the event that a record names in words: of the one event that has these words and
  /// did not begin after the record. Dates alone link nothing, they only rule out.
  func linkEvents(in subject: inout Subject, _ findings: inout [Finding]) {
    guard !subject.adverseEvents.isEmpty else { return }
    var names = EventNames(events: subject.adverseEvents)
    names.link(&subject.doses)
    names.link(&subject.medications)
    names.link(&subject.procedures)
    names.link(&subject.healthcareUses)
    for name in names.ambiguous {
      findings.append(
        Finding(
          .eventAmbiguous, .note,
          "names the adverse event \"\(name.term)\", and there are \(name.count) of that name; it is "
            + "linked to none: its number would be right",
          at: subject.place(of: name.source)))
    }
  }
}

/// A subject's events, to be found by what they are called.
private struct EventNames {
  let events: [AdverseEvent]
  private(set) var ambiguous: [(term: String, count: Int, source: Provenance?)] = []

  init(events: [AdverseEvent]) { self.events = events }

  mutating func link<R: Consequence>(_ records: inout [R]) {
    for index in records.indices where records[index].eventTerm != nil {
      guard records[index].events.isEmpty else { continue }
      link(&records[index])
    }
  }

  private mutating func link(_ record: inout some Consequence) {
    guard let term = record.eventTerm else { return }
    let name = term.lowercased()
    let last = record.end ?? record.occurs
    let found = events.filter { $0.isCalled(name) && !$0.begins(after: last) }
    if found.count == 1, let number = found[0].identifier {
      record.events = [number]
    } else if found.count > 1 {
      ambiguous.append((term, found.count, record.source))
    }
  }
}

extension AdverseEvent {
  fileprivate func isCalled(_ name: String) -> Bool {
    [term, verbatim, preferredTerm?.decode, preferredTerm?.verbatim]
      .contains { $0?.lowercased() == name }
  }

  fileprivate func begins(after day: PartialDate?) -> Bool {
    guard let start, let day else { return false }
    return day.dateOnly.isSurelyBefore(start.dateOnly)
  }
}

extension ConsistencyCheck {
  /// Each event that a record names by its number is there.
  mutating func checkEventLinks() {
    check(subject.doses, "dose")
    check(subject.medications, "medication")
    check(subject.procedures, "procedure")
    check(subject.healthcareUses, "healthcare use")
  }

  private mutating func check<R: Consequence>(_ records: [R], _ what: String) {
    for index in records.indices where !records[index].events.isEmpty {
      for number in records[index].events where !subject.hasEvent(number) {
        add(
          .eventUnknown, .error,
          "\(what) because of adverse event \(number), which is not there; \(subject.eventNumbers)",
          records[index].source)
      }
    }
  }
}

extension Subject {
  fileprivate func hasEvent(_ number: String) -> Bool {
    adverseEvents.contains { $0.identifier == number }
  }

  fileprivate var eventNumbers: String {
    let numbers = adverseEvents.compactMap(\.identifier)
    return numbers.isEmpty
      ? "the subject has no numbered event" : "there is \(numbers.joined(separator: ", "))"
  }
}

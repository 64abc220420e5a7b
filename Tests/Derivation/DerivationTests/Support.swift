import ClinicalModel
import Derivation
import Diagnostics

func date(_ text: String) -> PartialDate { PartialDate(iso8601: text)! }

func dose(
  _ start: String, end: String? = nil, drug: String = "A", cycle: Int? = nil, day: Int? = nil,
  event: String? = nil, line: Int? = nil, status: DoseStatus? = .given
) -> Dose {
  var dose = Dose()
  dose.drug = drug
  dose.start = date(start)
  dose.end = end.map(date)
  (dose.cycle, dose.day, dose.line, dose.status) = (cycle, day, line, status)
  dose.source = Provenance(file: "f.xml", line: 1)
  dose.source?.event = event
  return dose
}

func event(_ start: String?, end: String? = nil, term: String = "Nausea") -> AdverseEvent {
  var event = AdverseEvent()
  event.term = term
  event.start = start.map(date)
  event.end = end.map(date)
  return event
}

func derived(
  _ study: Study = Study(), _ fill: (inout Subject) -> Void
) -> (subject: Subject, findings: [Finding]) {
  var subject = Subject()
  subject.id = "001"
  fill(&subject)
  var findings: [Finding] = []
  Deriver(study: study).derive(&subject, findings: &findings)
  return (subject, findings)
}

func planned(_ name: String, event: String? = nil, cycle: Int? = nil, day: Int? = nil)
  -> PlannedVisit
{
  var visit = PlannedVisit()
  (visit.name, visit.event, visit.cycle, visit.day) = (name, event, cycle, day)
  return visit
}

func epoch(_ name: String, _ starts: ReferenceEvent?, after: Bool? = nil) -> Epoch {
  var epoch = Epoch()
  (epoch.name, epoch.starts, epoch.after) = (name, starts, after)
  return epoch
}

import ClinicalModel

/// A study of two drugs with one arm and three visits.
func sampleStudy() -> Study {
  var study = Study()
  study.id = "SMPL-1"
  study.country = "KOR"
  study.cycleLength = 28
  study.responseCriteria = "IMWG"
  study.arms = [arm("KRD", "Carfilzomib, lenalidomide and dexamethasone")]
  study.drugs = [
    drug("car", "CARFILZOMIB", "INJECTION", "INTRAVENOUS"),
    drug("len", "LENALIDOMIDE", "CAPSULE", "ORAL"),
  ]
  study.visits = [visit("1", "SCREENING", day: -7), visit("2", "CYCLE 2 DAY 1", cycle: 2, day: 1)]
  return study
}

private func arm(_ code: String, _ name: String) -> Arm {
  var arm = Arm()
  arm.code = code
  arm.name = name
  return arm
}

private func drug(_ id: String, _ name: String, _ form: String, _ route: String) -> Drug {
  var drug = Drug()
  drug.id = id
  drug.name = name
  drug.form = form
  drug.route = route
  return drug
}

private func visit(
  _ number: String, _ name: String, cycle: Int? = nil, day: Int
) -> PlannedVisit {
  var visit = PlannedVisit()
  visit.number = DecimalNumber(number)
  visit.name = name
  visit.cycle = cycle
  visit.day = day
  return visit
}

func sampleSubject(_ id: String = "001") -> Subject {
  var subject = Subject()
  subject.id = id
  subject.uniqueID = "SMPL-1-\(id)"
  subject.site = "01"
  subject.birthDate = date("1960-02")
  subject.age = 63
  subject.sex = .female
  subject.races = ["ASIAN"]
  subject.consentDate = date("2024-02-20")
  subject.plannedArm = "KRD"
  subject.actualArm = "KRD"
  subject.firstDose = date("2024-03-01")
  subject.lastDose = date("2024-05-01")
  subject.referenceStart = date("2024-03-01")
  subject.referenceEnd = date("2024-05-01")
  subject.lastContact = date("2024-06-01")
  return subject
}

func sampleDose(_ start: String, drug: String = "len", amount: String = "25") -> Dose {
  var dose = Dose()
  dose.drug = drug
  dose.status = .given
  dose.amount = Quantity(DecimalNumber(amount)!, unit: "mg")
  dose.start = date(start)
  dose.cycle = 1
  dose.day = 1
  dose.setting = .home
  dose.epoch = "TREATMENT"
  return dose
}

func sampleEvent(_ term: String = "Diarrhoea", start: String = "2024-03-05") -> AdverseEvent {
  var event = AdverseEvent()
  event.term = term
  event.preferredTerm = Coded(code: "10012735", decode: "Diarrhoea")
  event.bodySystem = Coded(code: "10017947", decode: "Gastrointestinal disorders")
  event.start = date(start)
  event.severity = .mild
  event.serious = false
  event.outcome = .recovering
  event.epoch = "TREATMENT"
  return event
}

func date(_ text: String) -> PartialDate { PartialDate(iso8601: text)! }

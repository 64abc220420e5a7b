import ClinicalModel
import Derivation
import Diagnostics
import FHIRWriter
import JSONFormat

func date(_ text: String) -> PartialDate { PartialDate(iso8601: text)! }

func quantity(_ digits: String, _ unit: String?) -> Quantity {
  Quantity(DecimalNumber(digits)!, unit: unit)
}

func sampleStudy() -> Study {
  var study = Study()
  (study.id, study.title, study.type) = ("KRD_HOME", "A study \"at home\"", .interventional)
  (study.status, study.sponsor, study.country) = ("Completed", "A sponsor", "KOR")
  (study.phase, study.indication, study.cycleLength) = ("PHASE 4", "Multiple myeloma", 28)
  (study.treatmentEmergentDays, study.deriveBestResponse) = (30, true)
  study.responseCriteria = "IMWG"
  var drug = Drug()
  (drug.id, drug.name, drug.code) = ("CARFILZOMIB", "Carfilzomib", "C52196")
  (drug.atc, drug.form, drug.ingredient) = ("L01XG02", "INJECTION", "carfilzomib")
  drug.route = "INTRAVENOUS"
  study.drugs = [drug]
  var arm = Arm()
  (arm.code, arm.name) = ("KRD", "Carfilzomib at home")
  study.arms = [arm]
  var site = SiteInfo()
  (site.id, site.name, site.country) = ("01", "Hospital 1", "KOR")
  study.sites = [site]
  var screening = Epoch()
  (screening.name, screening.starts) = ("SCREENING", .consent)
  var treatment = Epoch()
  (treatment.name, treatment.starts) = ("TREATMENT", .firstDose)
  study.epochs = [screening, treatment]
  return study
}

func sampleSubject(_ number: String) -> Subject {
  var subject = Subject()
  (subject.id, subject.uniqueID, subject.site) = (number, "KRD_HOME-\(number)", "01")
  (subject.sex, subject.birthDate, subject.country) = (.female, date("1956-07"), "KOR")
  (subject.consented, subject.consentDate) = (true, date("2024-01-02"))
  subject.enrolmentDate = date("2024-01-05")
  subject.weight = quantity("61.50", "kg")
  subject.races = ["ASIAN"]
  subject.qualifiers = [
    Qualifier("ECOG", label: "ECOG performance", value: "1", origin: .collected)
  ]
  subject.doses = sampleDoses()
  subject.adverseEvents = sampleEvents()
  subject.responses = sampleResponses()
  addOthers(to: &subject)
  return subject
}

private func sampleDoses() -> [Dose] {
  var given = Dose()
  (given.drug, given.amount, given.status) = ("CARFILZOMIB", quantity("56.50", "mg"), .given)
  (given.start, given.end) = (date("2024-01-08T08:30"), date("2024-01-08T09:00"))
  (given.setting, given.cycle, given.day) = (.home, 1, 1)
  var zoned = given
  (zoned.start, zoned.end) = (date("2024-01-09T08:30+09:00"), date("2024-01-09"))
  var missed = given
  (missed.status, missed.amount, missed.end) = (.notGiven, nil, nil)
  (missed.start, missed.notGivenReason) = (date("2024-01-15"), "Neutropenia")
  missed.setting = .hospital
  var undated = Dose()
  (undated.drug, undated.amount, undated.status) = (
    "DEXAMETHASONE", quantity(".5", "SPOON"), .given
  )
  var interval = given
  (interval.start, interval.end) = (date("2024-02"), date("2024-02-20"))
  return [given, zoned, missed, undated, interval]
}

private func sampleEvents() -> [AdverseEvent] {
  var serious = AdverseEvent()
  (serious.identifier, serious.term, serious.verbatim) = ("3", "Febrile neutropenia", "발열성 호중구감소증")
  serious.preferredTerm = Coded(
    code: "10016288", decode: "Febrile neutropenia", system: "MedDRA", version: "27.0")
  (serious.start, serious.end) = (date("2024-01-20"), date("2024-01-19"))
  (serious.severity, serious.grade, serious.serious) = (.severe, .grade3, true)
  (serious.seriousHospitalization, serious.seriousLifeThreatening) = (true, true)
  (serious.outcome, serious.expected, serious.treatmentGiven) = (.recoveredWithSequelae, true, true)
  var causality = DrugCausality()
  (causality.drug, causality.assessment, causality.verbatim) = ("CARFILZOMIB", .possible, "가능함")
  var other = DrugCausality()
  (other.drug, other.assessment) = ("DEXAMETHASONE", .notRelated)
  serious.causality = [causality, other]
  var action = DrugAction()
  (action.drug, action.action) = ("CARFILZOMIB", .interrupted)
  serious.actions = [action]
  var plain = AdverseEvent()
  (plain.term, plain.serious, plain.outcome) = ("Nausea", false, .unknown)
  plain.start = date("2024")
  return [serious, plain]
}

private func sampleResponses() -> [Response] {
  var response = Response()
  (response.value, response.date, response.line) = (.veryGoodPartial, date("2024-03-01"), 2)
  (response.criteria, response.assessor) = ("IMWG", "INVESTIGATOR")
  response.serumMProtein = quantity("0.30", "g/dL")
  var missing = Response()
  (missing.notDoneReason, missing.date, missing.line) = ("Visit missed", date("2024-04-01"), 2)
  return [response, missing]
}

private func addOthers(to subject: inout Subject) {
  var medication = Medication()
  (medication.name, medication.ongoing, medication.start) = ("Aspirin", true, date("2020"))
  (medication.amount, medication.route) = (quantity("100", "mg"), "ORAL")
  medication.atc = Coded(code: "B01AC06", decode: "acetylsalicylic acid", system: "ATC")
  subject.medications = [medication]
  var history = MedicalHistory()
  (history.term, history.start, history.end) = ("Hypertension", date("2010-05"), date("2020"))
  var absent = MedicalHistory()
  (absent.term, absent.present, absent.ongoing) = ("Diabetes", false, false)
  subject.histories = [history, absent]
  var therapy = PriorTherapy()
  (therapy.line, therapy.regimen, therapy.bestResponse) = (1, "VMP", .partial)
  (therapy.start, therapy.end) = (date("2022-01"), date("2022-01-20"))
  subject.priorTherapies = [therapy]
  var procedure = Procedure()
  (procedure.term, procedure.start) = ("Transplant", date("2022-06-01"))
  subject.procedures = [procedure]
  var visit = Visit()
  (visit.name, visit.start, visit.setting) = ("C1D1", date("2024-01-08"), .home)
  subject.visits = [visit]
  var stay = HealthcareUse()
  (stay.kind, stay.start, stay.end) = ("HOSPITALIZATION", date("2024-01-20"), date("2024-01-27"))
  subject.healthcareUses = [stay]
  var answer = Answer()
  (answer.instrument, answer.code, answer.question) = ("EQ-5D", "Q1", "Mobility")
  (answer.answer, answer.date) = ("No problems", date("2024-01-08"))
  var score = answer
  (score.code, score.answer, score.score) = ("VAS", nil, DecimalNumber("080.0"))
  subject.answers = [answer, score]
  var measurement = Measurement()
  (measurement.category, measurement.code, measurement.name) = (.laboratory, "HGB", "Hemoglobin")
  (measurement.result, measurement.date) = (quantity("11.0", "g/dL"), date("2024-01-08"))
  measurement.rangeLow = DecimalNumber("12.0")
  subject.measurements = [measurement]
  var milestone = Disposition()
  (milestone.category, milestone.term, milestone.date) = (.milestone, "CONSENT", date("2024-01-02"))
  subject.dispositions = [milestone]
}

func written(_ packaging: FHIRPackaging, _ subjects: [Subject], study: Study = sampleStudy())
  -> [UInt8]
{
  let translator = FHIRTranslator(study: study, packaging: packaging)
  let deriver = Deriver(study: study)
  var json = JSONWriter()
  translator.writeStart(to: &json)
  for subject in subjects {
    var subject = subject
    var findings: [Finding] = []
    deriver.derive(&subject, findings: &findings)
    translator.write(subject, to: &json)
  }
  translator.writeEnd(to: &json)
  return json.bytes
}

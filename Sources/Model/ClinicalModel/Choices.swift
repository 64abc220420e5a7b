// The closed vocabularies of the model. Raw values are CDISC submission values wherever there are any.

public enum Sex: String, Choice {
  case male = "M"
  case female = "F"
  case unknown = "U"
  case undifferentiated = "UNDIFFERENTIATED"
}

public enum StudyType: String, Choice {
  case interventional = "INTERVENTIONAL"
  case observational = "OBSERVATIONAL"
}

public enum Setting: String, Choice {
  case hospital = "HOSPITAL"
  case home = "HOME"
}

public enum DoseStatus: String, Choice {
  case given = "GIVEN"
  case notGiven = "NOT GIVEN"
}

public enum DoseChange: String, Choice {
  case none = "NONE"
  case reduced = "REDUCED"
  case increased = "INCREASED"
  case delayed = "DELAYED"
  case interrupted = "INTERRUPTED"
  case stopped = "STOPPED"
}

public enum EventSeverity: String, Choice {
  case mild = "MILD"
  case moderate = "MODERATE"
  case severe = "SEVERE"
}

/// CTCAE grades.
public enum ToxicityGrade: String, Choice {
  case grade1 = "1"
  case grade2 = "2"
  case grade3 = "3"
  case grade4 = "4"
  case grade5 = "5"
}

/// WHO-UMC causality classes, beside the plain pair that many studies collect.
public enum Causality: String, Choice {
  case certain = "CERTAIN"
  case probable = "PROBABLE"
  case possible = "POSSIBLE"
  case unlikely = "UNLIKELY"
  case conditional = "CONDITIONAL"
  case unassessable = "UNASSESSABLE"
  case related = "RELATED"
  case notRelated = "NOT RELATED"

  static let strongestFirst: [Causality] = [
    .certain, .related, .probable, .possible, .conditional, .unassessable, .unlikely, .notRelated,
  ]
}

/// CDISC codelist ACN (C66767).
public enum DrugActionTaken: String, Choice {
  case doseNotChanged = "DOSE NOT CHANGED"
  case doseReduced = "DOSE REDUCED"
  case doseIncreased = "DOSE INCREASED"
  case rateReduced = "DOSE RATE REDUCED"
  case interrupted = "DRUG INTERRUPTED"
  case withdrawn = "DRUG WITHDRAWN"
  case notApplicable = "NOT APPLICABLE"
  case unknown = "UNKNOWN"
}

/// CDISC codelist OUT (C66768).
public enum EventOutcome: String, Choice {
  case recovered = "RECOVERED/RESOLVED"
  case recoveredWithSequelae = "RECOVERED/RESOLVED WITH SEQUELAE"
  case recovering = "RECOVERING/RESOLVING"
  case notRecovered = "NOT RECOVERED/NOT RESOLVED"
  case fatal = "FATAL"
  case unknown = "UNKNOWN"
}

/// IMWG response categories in CDISC terms (codelist ONCRSR, C96785), best first.
public enum ResponseCategory: String, Choice {
  case stringentComplete = "sCR"
  case complete = "CR"
  case veryGoodPartial = "VGPR"
  case partial = "PR"
  case minimal = "MR"
  case stable = "SD"
  case progression = "PD"
  case notEvaluable = "NE"
}

public enum ArmNullReason: String, Choice {
  case screenFailure = "SCREEN FAILURE"
  case notAssigned = "NOT ASSIGNED"
  case assignedNotTreated = "ASSIGNED, NOT TREATED"
  case unplanned = "UNPLANNED TREATMENT"
}

public enum ReferenceEvent: String, Choice {
  case firstDose = "first-dose"
  case lastDose = "last-dose"
  case consent = "consent"
  case enrolment = "enrolment"
  case lastContact = "last-contact"
}

public enum DispositionCategory: String, Choice {
  case milestone = "PROTOCOL MILESTONE"
  case event = "DISPOSITION EVENT"
  case other = "OTHER EVENT"
}

public enum EligibilityCategory: String, Choice {
  case inclusion = "INCLUSION"
  case exclusion = "EXCLUSION"
}

public enum MeasurementCategory: String, Choice {
  case laboratory = "LABORATORY"
  case vitalSign = "VITAL SIGN"
}

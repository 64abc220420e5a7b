import ClinicalModel

/// The URLs of code systems.
enum Systems {
  static let ncit = "http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl"
  static let meddra = "https://www.meddra.org"
  static let ucum = "http://unitsofmeasure.org"
  static let loinc = "http://loinc.org"
  static let atc = "http://www.whocc.no/atc"
  static let snomed = "http://snomed.info/sct"
  static let icd10 = "http://hl7.org/fhir/sid/icd-10"
  static let terminology = "http://terminology.hl7.org/CodeSystem/"

  /// By the name that data and mappings use.
  static func url(named name: String?) -> String? {
    switch name?.uppercased() {
    case "MEDDRA": meddra
    case "ATC", "WHO ATC": atc
    case "NCIT", "NCI": ncit
    case "SNOMED CT", "SNOMED", "SNOMEDCT": snomed
    case "LOINC": loinc
    case "ICD-10", "ICD10": icd10
    default: nil
    }
  }
}

// NCI Thesaurus codes as CDISC's controlled terminology publishes them.

extension ResponseCategory {
  var coding: Coding {
    switch self {
    case .stringentComplete: .ncit("C123614")
    case .complete: .ncit("C4870")
    case .veryGoodPartial: .ncit("C123618")
    case .partial: .ncit("C18058")
    case .minimal: .ncit("C123598")
    case .stable: .ncit("C18213")
    case .progression: .ncit("C35571")
    case .notEvaluable: .ncit("C62222")
    }
  }
}

extension Causality {
  var codings: [Coding] {
    switch self {
    case .related: [.ncit("C53260")]
    case .possible: [.ncit("C53258")]
    case .unlikely: [.ncit("C53257")]
    case .notRelated: [.ncit("C53256")]
    default: []
    }
  }
}

extension EventOutcome {
  /// The code system is bound as required (R4, AdverseEvent.outcome).
  var coding: Coding {
    let code =
      switch self {
      case .recovered: "resolved"
      case .recoveredWithSequelae: "resolvedWithSequelae"
      case .recovering: "recovering"
      case .notRecovered: "ongoing"
      case .fatal: "fatal"
      case .unknown: "unknown"
      }
    return Coding(system: Systems.terminology + "adverse-event-outcome", code: code)
  }
}

extension EventSeverity {
  var coding: Coding {
    Coding(system: Systems.terminology + "adverse-event-severity", code: rawValue.lowercased())
  }
}

extension AdverseEvent {
  /// The criteria of seriousness that are met, with their NCI Thesaurus codes.
  var seriousnessCriteria: [(text: String, coding: Coding)] {
    [
      (seriousDeath, "Results in death", "C48275"),
      (seriousLifeThreatening, "Is life threatening", "C84266"),
      (seriousHospitalization, "Requires or prolongs hospitalization", "C83052"),
      (seriousDisability, "Results in disability", "C11338"),
      (seriousCongenital, "Congenital anomaly or birth defect", "C83117"),
      (seriousImportant, "Other medically important event", "C82521"),
    ]
    .filter { $0.0 == true }.map { ($0.1, .ncit($0.2)) }
  }
}

/// Codes of the routes that studies use most (CDISC codelist C66729).
func routeCodings(_ route: String?) -> [Coding] {
  switch route?.uppercased() {
  case "ORAL": [.ncit("C38288")]
  case "INTRAVENOUS": [.ncit("C38276")]
  case "SUBCUTANEOUS": [.ncit("C38299")]
  default: []
  }
}

/// The units that FHIR wants in UCUM, by CDISC's and by everyday spelling.
enum UCUM {
  static func code(for unit: String) -> String? { codes[unit] ?? codes[unit.lowercased()] }

  private static let codes: [String: String] = [
    "mg": "mg", "g": "g", "kg": "kg", "ug": "ug", "mcg": "ug", "ng": "ng", "ml": "mL", "mL": "mL",
    "l": "L", "dl": "dL", "mg/m2": "mg/m2", "mg/kg": "mg/kg", "g/dl": "g/dL", "g/l": "g/L",
    "mg/dl": "mg/dL", "mg/l": "mg/L", "ug/l": "ug/L", "ng/ml": "ng/mL", "mmol/l": "mmol/L",
    "umol/l": "umol/L", "g/24h": "g/(24.h)", "g/day": "g/d", "mg/day": "mg/d",
    "mg/24h": "mg/(24.h)",
    "%": "%", "h": "h", "hour": "h", "hours": "h", "min": "min", "minute": "min", "minutes": "min",
    "s": "s", "day": "d", "days": "d", "d": "d", "week": "wk", "weeks": "wk", "month": "mo",
    "months": "mo", "year": "a", "years": "a", "cm": "cm", "m": "m", "mm": "mm", "kg/m2": "kg/m2",
    "m2": "m2", "iu": "[iU]", "u/l": "U/L", "iu/l": "[iU]/L", "mmhg": "mm[Hg]", "c": "Cel",
    "beats/min": "/min", "breaths/min": "/min", "/min": "/min", "10^9/l": "10*9/L",
    "10^12/l": "10*12/L", "ratio": "{ratio}", "ml/min": "mL/min", "meq/l": "meq/L",
  ]
}

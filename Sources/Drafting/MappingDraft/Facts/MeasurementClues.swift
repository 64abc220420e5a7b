import Terminology

/// Tests that have a column of their own: what sites call them, and CDISC's codes.
struct MeasurementClue: Sendable {
  let code: String
  let category: String
  let clue: FieldClue

  /// Vital signs (VSTESTCD), which are known on any form.
  static let vitalSigns: [MeasurementClue] = [
    vital("HEIGHT", "HEIGHT HT GRÖSSE 신장 키", says: "height|body height|신장"),
    vital("WEIGHT", "WEIGHT WT GEWICHT 체중 몸무게", says: "weight|body weight|체중"),
    vital("BMI", "BMI", says: "body mass index|bmi"),
    vital("BSA", "BSA", says: "body surface area|bsa"),
    vital("SYSBP", "SYSBP SBP SYS 수축기혈압", says: "systolic|systolic blood pressure|수축기"),
    vital("DIABP", "DIABP DBP 이완기혈압", says: "diastolic|diastolic blood pressure|이완기"),
    vital("PULSE", "PULSE PULS 맥박", says: "pulse|pulse rate|맥박"),
    vital("HR", "HR HEARTRATE 심박수", says: "heart rate|심박수"),
    vital("RESP", "RESPRATE RR 호흡수", says: "respiratory rate|호흡수"),
    vital("TEMP", "TEMP TEMPERATURE 체온", says: "temperature|body temperature|체온"),
    vital("OXYSAT", "OXYSAT SPO2", says: "oxygen saturation"),
  ]

  /// Laboratory tests by what sites call them; CDISC's own codes and names are known beside them.
  private static let usualNames: [String: String] = [
    "HB": "HGB", "HAEMOGLOBIN": "HGB", "HEMOGLOBIN": "HGB", "LEUKOCYTES": "WBC",
    "PLATELETS": "PLAT",
    "PLT": "PLAT", "ANC": "NEUT", "NEUTROPHILS": "NEUT", "LYMPHOCYTES": "LYM",
    "CREATININE": "CREAT",
    "CREA": "CREAT", "GPT": "ALT", "GOT": "AST", "BILIRUBIN": "BILI", "ALBUMIN": "ALB",
    "CALCIUM": "CA", "SODIUM": "SODIUM", "POTASSIUM": "K", "GLUCOSE": "GLUC", "UREA": "UREA",
  ]

  private static func vital(_ code: String, _ names: String, says phrases: String)
    -> MeasurementClue
  {
    MeasurementClue(
      code: code, category: "VITAL SIGN",
      clue: FieldClue("test", names, says: phrases, part: .number, distinct: true, list: true))
  }

  private static let laboratoryCodes = Set(Codelist.laboratoryTestCode.terms.map(\.value))
  /// Codes by the names of the tests: both lists have the same concepts.
  private static let codesByName: [String: String] = {
    let codes = Dictionary(
      Codelist.laboratoryTestCode.terms.map { ($0.code, $0.value) }
    ) { first, _ in first }
    return Dictionary(
      Codelist.laboratoryTest.terms.compactMap { term in
        codes[term.code].map { (Words.plain(term.value), $0) }
      }
    ) { first, _ in first }
  }()

  /// The code of a laboratory test, by a stem of its item's name or by its question.
  static func laboratoryCode(_ stem: String, _ question: String) -> String? {
    if let code = usualNames[stem] { return code }
    if laboratoryCodes.contains(stem) { return stem }
    return codesByName[question]
  }
}

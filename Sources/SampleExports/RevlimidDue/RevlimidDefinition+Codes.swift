extension RevlimidDue {
  /// A code as this generator says it, as English files write it and as Korean ones do.
  typealias Code = (key: String, english: String, korean: String)

  static let codes: [String: [Code]] = [
    "yesno": [("Y", "Y", "예"), ("N", "N", "아니오")],
    "sex": [("M", "M", "남"), ("F", "F", "여")],
    "route": [("SITE", "SITE", "병원"), ("PAP", "PAP", "환자지원프로그램")],
    "indication": [
      ("MM1", "NEWLY DIAGNOSED MM", "새로 진단된 다발골수종"),
      ("MM2", "RELAPSED/REFRACTORY MM", "재발성/불응성 다발골수종"),
      ("MDS", "MDS", "골수형성이상증후군"),
      ("OTHER", "OTHER", "기타"),
    ],
    "history": [("DISEASE", "DISEASE", "동반질환"), ("PRIOR", "PRIOR TREATMENT", "이전치료")],
    "schedule": [
      ("QD21", "QD D1-21 Q28D", "1일1회 21일 투여 7일 휴약"),
      ("QOD21", "QOD D1-21 Q28D", "격일 21일 투여 7일 휴약"),
      ("WEEKLY", "WEEKLY", "주1회"), ("D1-4", "D1-4", "1~4일"),
    ],
    "change": [
      ("NONE", "NONE", "없음"), ("REDUCED", "REDUCED", "감량"), ("INCREASED", "INCREASED", "증량"),
      ("INTERRUPTED", "INTERRUPTED", "일시중단"), ("STOPPED", "STOPPED", "투여중지"),
    ],
    "serious": [
      ("DEATH", "DEATH", "사망"), ("LIFE", "LIFE-THREATENING", "생명위협"),
      ("HOSP", "HOSPITALIZATION", "입원 또는 입원기간 연장"), ("DISAB", "DISABILITY", "지속적 장애"),
      ("CONG", "CONGENITAL ANOMALY", "선천적 기형"), ("IMP", "MEDICALLY IMPORTANT", "기타 의학적으로 중요한 상황"),
    ],
    // In Korean everywhere: the form of the ministry gives these words.
    "causality": [
      ("CERTAIN", "확실함", "확실함"), ("PROBABLE", "상당히 확실함", "상당히 확실함"),
      ("POSSIBLE", "가능함", "가능함"), ("UNLIKELY", "가능성 적음", "가능성 적음"),
      ("CONDITIONAL", "평가곤란", "평가곤란"), ("UNASSESSABLE", "평가불가", "평가불가"),
    ],
    "expected": [("Y", "EXPECTED", "예상"), ("N", "UNEXPECTED", "예상하지 못함")],
    "influence": [
      ("DISEASE", "UNDERLYING DISEASE", "원질환"), ("COMORB", "COMORBIDITY", "동반질환"),
      ("CONMED", "CONCOMITANT DRUG", "병용약물"), ("DEX", "DEXAMETHASONE", "덱사메타손"),
      ("AGE", "AGE", "고령"), ("NONE", "NONE", "없음"),
    ],
    "action": [
      ("NONE", "DOSE NOT CHANGED", "용량변경 없음"), ("REDUCED", "DOSE REDUCED", "감량"),
      ("INTERRUPTED", "INTERRUPTED", "일시중단"), ("WITHDRAWN", "WITHDRAWN", "투여중지"),
      ("NA", "NOT APPLICABLE", "해당없음"), ("UNK", "UNKNOWN", "모름"),
    ],
    "outcome": [
      ("RECOVERED", "RECOVERED", "회복됨"), ("SEQUELAE", "RECOVERED WITH SEQUELAE", "후유증을 동반한 회복"),
      ("RECOVERING", "RECOVERING", "회복중"), ("NOTREC", "NOT RECOVERED", "회복되지 않음"),
      ("FATAL", "FATAL", "사망"), ("UNK", "UNKNOWN", "모름"),
    ],
    "response": [
      ("sCR", "sCR", "엄격한 완전관해(sCR)"), ("CR", "CR", "완전관해(CR)"),
      ("VGPR", "VGPR", "매우 좋은 부분관해(VGPR)"), ("PR", "PR", "부분관해(PR)"),
      ("MR", "MR", "최소반응(MR)"), ("SD", "SD", "안정병변(SD)"), ("PD", "PD", "질병진행(PD)"),
    ],
    "exclusion": [
      ("NODOSE", "NOT DOSED", "미투여"), ("NOFU", "NO FOLLOW-UP", "추적조사 불가"),
      ("PRECONTRACT", "DOSED BEFORE CONTRACT", "계약 전 투여"),
      ("OFFLABEL", "OUTSIDE APPROVED USE", "허가사항 외 투여"),
      ("DUPLICATE", "DUPLICATE OR OTHER STUDY", "중복 또는 타연구 참여"),
      ("NOCONSENT", "NO CONSENT", "동의서 없음"), ("NOTASSESSED", "RESPONSE NOT ASSESSED", "반응 미평가"),
    ],
    "end": [
      ("COMPLETED", "COMPLETED", "관찰종료"), ("AE", "ADVERSE EVENT", "이상사례"),
      ("PD", "PROGRESSION", "질병진행"), ("DEATH", "DEATH", "사망"),
      ("LOST", "LOST TO FOLLOW-UP", "추적불가"), ("WISH", "SUBJECT'S WISH", "환자요구"),
      ("NOTSTARTED", "NOT STARTED", "미투여"),
    ],
  ]
}

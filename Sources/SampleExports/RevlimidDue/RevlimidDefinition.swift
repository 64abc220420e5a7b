/// Drug-use examination of lenalidomide in Korea: the files that each hospital sends.
enum RevlimidDue {
  struct Column {
    enum Kind { case text, date, code(String), codes(String) }
    /// The name in English files, and in this generator.
    var name: String
    var korean: String
    var kind: Kind

    init(_ name: String, _ korean: String, _ kind: Kind = .text) {
      self.name = name
      self.korean = korean
      self.kind = kind
    }
  }

  struct Form {
    var name: String
    var title: String
    var columns: [Column]
  }

  static let forms = [
    Form(name: "demog", title: "Demography and enrolment", columns: demography),
    Form(name: "history", title: "Medical history and treatment before", columns: history),
    Form(name: "cm", title: "Concomitant drugs, up to nine side by side", columns: concomitant),
    Form(name: "len", title: "Lenalidomide dosing, a row a cycle", columns: lenalidomide),
    Form(name: "dex", title: "Dexamethasone dosing, a row a cycle", columns: dexamethasone),
    Form(name: "ae", title: "Adverse events", columns: adverseEvents),
    Form(name: "resp", title: "Best response (IMWG)", columns: response),
    Form(name: "elig", title: "Monitoring: who counts for what, and the end", columns: eligibility),
  ]

  private static let subject = Column("SUBJNO", "환자번호")

  private static let demography = [
    subject, Column("ROUTE", "등록경로", .code("route")), Column("CONSENTDT", "동의일", .date),
    Column("SEX", "성별", .code("sex")), Column("BIRTHDT", "생년월일", .date),
    Column("HEIGHT_CM", "신장(cm)"), Column("WEIGHT_KG", "체중(kg)"),
    Column("INDICATION", "적응증", .code("indication")), Column("DIAGDT", "진단일", .date),
    Column("ISS", "ISS병기"), Column("ECOG", "ECOG"), Column("PRIORLINES", "이전치료횟수"),
    Column("REMARK", "비고"),
  ]

  private static let history = [
    subject, Column("MHNO", "번호"), Column("MHCAT", "구분", .code("history")),
    Column("MHTERM", "병력명"), Column("MHSTDT", "시작일", .date), Column("MHENDT", "종료일", .date),
    Column("MHONGO", "지속여부", .code("yesno")),
  ]

  private static let concomitant =
    [subject, Column("CMYN", "병용약물유무", .code("yesno"))]
    + (1...9).flatMap { number in
      [
        Column("CM\(number)_NAME", "병용약물\(number)_약물명"),
        Column("CM\(number)_DOSE", "병용약물\(number)_용량"),
        Column("CM\(number)_UNIT", "병용약물\(number)_단위"),
        Column("CM\(number)_START", "병용약물\(number)_시작일", .date),
        Column("CM\(number)_END", "병용약물\(number)_종료일", .date),
        Column("CM\(number)_IND", "병용약물\(number)_투여목적"),
      ]
    }

  private static let lenalidomide = [
    subject, Column("CYCLE", "주기"), Column("DOSE_MG", "1일용량(mg)"),
    Column("STARTDT", "투여시작일", .date), Column("ENDDT", "투여종료일", .date),
    Column("SCHED", "투여방법", .code("schedule")), Column("CHANGE", "용량변경", .code("change")),
    Column("REASON", "변경사유"),
  ]

  private static let dexamethasone = [
    subject, Column("CYCLE", "주기"), Column("DOSE_MG", "1회용량(mg)"),
    Column("STARTDT", "투여시작일", .date), Column("ENDDT", "투여종료일", .date),
    Column("SCHED", "투여방법", .code("schedule")), Column("CHANGE", "용량변경", .code("change")),
    Column("REASON", "변경사유"),
  ]

  private static let adverseEvents = [
    subject, Column("AEYN", "이상사례유무", .code("yesno")), Column("AENO", "번호"),
    Column("AETERM", "이상사례명"), Column("AETERM_EN", "이상사례명(영문)"),
    Column("AESTDT", "발현일", .date), Column("AEENDT", "종료일", .date),
    Column("AEONGO", "지속여부", .code("yesno")), Column("AETOXGR", "등급"),
    Column("AESER", "중대성", .code("yesno")), Column("AESERCRIT", "중대성기준", .codes("serious")),
    Column("AEREL", "인과관계", .code("causality")), Column("AEEXP", "예상여부", .code("expected")),
    Column("AEINFL", "영향요인", .codes("influence")), Column("AEACN", "조치", .code("action")),
    Column("AETRT", "치료여부", .code("yesno")), Column("AEOUT", "결과", .code("outcome")),
  ]

  private static let response = [
    subject, Column("ASSESSYN", "평가여부", .code("yesno")),
    Column("BESTRESP", "최고반응", .code("response")), Column("RESPDT", "평가일", .date),
    Column("NDREASON", "미평가사유"), Column("MPROT_GDL", "M단백(g/dL)"),
    Column("PDDT", "질병진행일", .date),
  ]

  private static let eligibility = [
    subject, Column("MONDT", "모니터링일", .date), Column("SAFETY", "안전성평가대상", .code("yesno")),
    Column("SAFREAS", "안전성제외사유", .code("exclusion")),
    Column("EFFIC", "유효성평가대상", .code("yesno")),
    Column("EFFREAS", "유효성제외사유", .code("exclusion")), Column("LASTDT", "최종관찰일", .date),
    Column("ENDREAS", "종료사유", .code("end")), Column("DTHDT", "사망일", .date),
    Column("DTHCAUS", "사망원인"), Column("MONITOR", "모니터"),
  ]
}

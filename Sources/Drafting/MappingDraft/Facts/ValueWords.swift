/// Words by which sites mean a value of the model, small and without marks; the value itself is always
/// one of them. One that ends with `~` may be the beginning of a word.
struct ValueWords: Sendable {
  let meanings: [(value: String, phrases: [Phrase])]

  init(_ meanings: [(String, String)]) {
    self.meanings = meanings.map { value, phrases in
      (value, [Phrase(Words.plain(value))] + Phrase.list(phrases))
    }
  }

  /// By the field that takes them, where its values are fixed or CDISC has a codelist for it.
  static subscript(_ field: String) -> ValueWords? { tables[field] }

  private static let tables: [String: ValueWords] = [
    "sex": sex, "races": race, "ethnicity": ethnicity, "severity": severity, "outcome": outcome,
    "status": doseStatus, "change": doseChange, "setting": setting, "causality": causality,
    "actions": action, "value": response, "bestResponse": response, "term": completion,
    "route": route, "seriousCriteria": seriousness, "expected": expected,
  ]

  static let yes = [
    "yes", "y", "ja", "si", "sí", "oui", "예", "네", "있음", "유", "true", "checked", "1", "はい",
  ]
  static let no = [
    "no", "n", "nein", "non", "아니오", "아니요", "없음", "무", "false", "unchecked", "0", "いいえ",
  ]
  /// An answer that is not known, wherever it stands.
  static let unknown = [
    "un", "unk", "nk", "unknown", "not known", "불명", "모름", "미상", "unbek.", "unbekannt", "inconnu",
    "desconocido", "不明",
  ]

  private static let sex = ValueWords([
    ("M", "male|man|남|남자|남성|männlich|masculino|masculin|男"),
    ("F", "female|woman|여|여자|여성|w|weiblich|femenino|féminin|女"),
    ("U", "unknown|not known"), ("UNDIFFERENTIATED", "intersex|divers"),
  ])

  private static let race = ValueWords([
    ("AMERICAN INDIAN OR ALASKA NATIVE", "american indian~|alaska native"),
    ("ASIAN", "asiatic|korean|japanese|chinese|아시아인|동양인|한국인"),
    ("BLACK OR AFRICAN AMERICAN", "black|african american|흑인"),
    ("NATIVE HAWAIIAN OR OTHER PACIFIC ISLANDER", "native hawaiian~|pacific islander"),
    ("WHITE", "caucasian|백인"), ("NOT REPORTED", "not asked~|not answered|prefer not~"),
    ("OTHER", "기타|mixed|more than one race"), ("UNKNOWN", "unk|모름"),
  ])

  private static let ethnicity = ValueWords([
    ("HISPANIC OR LATINO", "hispanic|latino"),
    ("NOT HISPANIC OR LATINO", "not hispanic~|non hispanic"),
    ("NOT REPORTED", "not asked~"), ("UNKNOWN", "unk"),
  ])

  private static let severity = ValueWords([
    ("MILD", "경증|leicht|grade 1"), ("MODERATE", "중등증|중등도|mäßig|mittel|grade 2"),
    ("SEVERE", "중증|schwer|grade 3"),
  ])

  private static let outcome = ValueWords([
    ("RECOVERED/RESOLVED", "recovered|resolved|회복|회복됨|wiederhergestellt|genesen"),
    (
      "RECOVERED/RESOLVED WITH SEQUELAE",
      "recovered with sequelae|resolved with sequelae|with sequelae|후유증을 동반한 회복|후유증|mit folgeschäden"
    ),
    ("RECOVERING/RESOLVING", "recovering|resolving|improving|회복중|회복 중|in besserung"),
    (
      "NOT RECOVERED/NOT RESOLVED",
      "not recovered|not resolved|not yet recovered|unresolved|ongoing|unchanged|회복되지 않음|회복안됨|미회복|andauernd|nicht wiederhergestellt"
    ),
    ("FATAL", "death|died|dead|사망|tödlich|verstorben"), ("UNKNOWN", "unk|모름|불명|알 수 없음|unbekannt"),
  ])

  private static let doseStatus = ValueWords([
    ("GIVEN", "yes|y|administered|taken|투여|예|ja|1|true"),
    ("NOT GIVEN", "no|n|not administered|not done|missed|omitted|미투여|아니오|nein|0|false"),
  ])

  private static let doseChange = ValueWords([
    ("NONE", "no|no change|unchanged|not changed|없음|변경없음|keine"),
    ("REDUCED", "dose reduced|reduction|decreased|감량|reduziert"),
    ("INCREASED", "dose increased|증량|erhöht"),
    ("DELAYED", "dose delayed|postponed|지연|연기|verschoben"),
    (
      "INTERRUPTED",
      "dose interrupted|drug interrupted|held|withheld|omitted|doses omitted|skipped|일시중단|중단|unterbrochen"
    ),
    ("STOPPED", "discontinued|withdrawn|permanently stopped|투여중지|영구중단|beendet|abgesetzt"),
  ])

  private static let setting = ValueWords([
    (
      "HOSPITAL",
      "clinic|inpatient|outpatient clinic|at the hospital|in hospital|병원|klinik|krankenhaus"
    ),
    ("HOME", "at home|domicile|가정|자택|zuhause|zu hause"),
  ])

  private static let causality = ValueWords([
    ("CERTAIN", "definite|definitely related|확실함|sicher"),
    ("PROBABLE", "probably|probably related|likely|상당히 확실함|wahrscheinlich"),
    ("POSSIBLE", "possibly|possibly related|가능함|möglich"),
    ("UNLIKELY", "unlikely related|doubtful|remote|가능성 적음|unwahrscheinlich"),
    ("CONDITIONAL", "unclassified|conditional unclassified|평가곤란"),
    ("UNASSESSABLE", "not assessable|unclassifiable|평가불가|nicht beurteilbar"),
    ("RELATED", "yes|y|관련있음|관련 있음|ja|1|true"),
    ("NOT RELATED", "no|n|unrelated|none|관련없음|관련 없음|nein|0|false"),
  ])

  /// CDISC codelist ACN (C66767).
  private static let action = ValueWords([
    (
      "DOSE NOT CHANGED",
      "not changed|no change|unchanged|none|no action|maintained|continued|용량변경 없음|변화없음|없음|keine"
    ),
    ("DOSE REDUCED", "reduced|dose decreased|감량|reduziert"),
    ("DOSE INCREASED", "increased|증량|erhöht"), ("DOSE RATE REDUCED", "rate reduced"),
    (
      "DRUG INTERRUPTED",
      "interrupted|dose interrupted|delayed|dose delayed|held|withheld|omitted|일시중단|unterbrochen|verschoben"
    ),
    ("DRUG WITHDRAWN", "withdrawn|discontinued|stopped|permanently~|투여중지|영구중단|beendet|abgesetzt"),
    ("NOT APPLICABLE", "n a|na|해당없음|entfällt"), ("UNKNOWN", "unk|모름|unbekannt"),
  ])

  /// CDISC codelist ONCRSR (C96785), as far as the model takes it.
  private static let response = ValueWords([
    ("sCR", "scr|stringent complete response|stringent complete remission|엄격한 완전관해"),
    ("CR", "complete response|complete remission|완전관해|komplette remission"),
    ("VGPR", "very good partial response|매우 좋은 부분관해"),
    ("PR", "partial response|partial remission|부분관해|partielle remission"),
    ("MR", "minimal response|minor response|최소반응"),
    ("SD", "stable disease|안정병변|stabile erkrankung"),
    ("PD", "progressive disease|progression|progress|질병진행"),
    ("NE", "not evaluable|not assessed|not done|평가불가|nicht beurteilbar"),
  ])

  /// CDISC codelist NCOMPLT (C66727), as far as it is common.
  private static let completion = ValueWords([
    ("COMPLETED", "complete|as planned|alive|완료|관찰종료|연구종료|abgeschlossen"),
    ("ADVERSE EVENT", "adverse drug reaction|adverse reaction|toxicity|이상사례|이상반응"),
    ("DEATH", "death|died|dead|deceased|사망|tod|verstorben"),
    ("PROGRESSIVE DISEASE", "progression|disease progression|progress|질병진행|질병의 진행"),
    ("LOST TO FOLLOW-UP", "lost|lost to follow up|추적불가|추적관찰 실패"),
    (
      "WITHDRAWAL BY SUBJECT",
      "subject s wish|patient s wish|subject decision|patient decision|withdrawal of consent|consent withdrawn|withdrew consent|환자요구|동의철회"
    ),
    ("PHYSICIAN DECISION", "investigator decision|physician s decision|연구자 판단|의사 판단"),
    ("LACK OF EFFICACY", "inefficacy|treatment failure|효과부족|유효성 부족"),
    ("PROTOCOL DEVIATION", "protocol violation|계획서 위반"),
    ("NEVER DOSED", "not started|not treated|미투여"), ("PREGNANCY", "임신"),
    ("SCREEN FAILURE", "screening failure|선별 탈락"), ("OTHER", "other reason|기타|sonstige~"),
  ])

  /// CDISC codelist ROUTE (C66729), the common ones.
  private static let route = ValueWords([
    ("INTRAVENOUS", "iv|i v|intravenös|정맥"), ("SUBCUTANEOUS", "sc|s c|subkutan|피하"),
    ("INTRAMUSCULAR", "im|i m|근육"), ("ORAL", "po|p o|by mouth|경구|per os"),
    ("TOPICAL", "국소"),
  ])

  private static let expected = ValueWords([
    ("true", "yes|y|1|expected|listed|예상|예|erwartet"),
    ("false", "no|n|0|unexpected|not expected|unlisted|예상하지 못함|아니오|unerwartet"),
  ])

  /// The criteria of ICH E2A.
  private static let seriousness = ValueWords([
    ("DEATH", "fatal|led to death|사망|tod"), ("LIFE", "life threatening|생명위협|lebensgefahr"),
    ("HOSPITAL", "hospital stay|hospitalization|hospitalisation|hospital~|입원|hospitalisierung"),
    ("DISABILITY", "lasting disability|incapacity|장애|behinderung"),
    ("CONGENITAL", "congenital anomaly|birth defect|선천적 기형"),
    (
      "IMPORTANT",
      "medically important|medically significant|other medically important|important medical event|의학적으로 중요"
    ),
  ])
}

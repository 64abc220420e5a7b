// Names after CDASH 2.2 (domain AE) and what sites make of them.

extension KindClues {
  static let adverseEvent = KindClues(
    "adverseEvent", forms: "AE ADR SAE UE AES ADVERSE",
    titled:
      "adverse event~|adverse reaction~|adverse drug~|side effect~|이상사례|이상반응|unerwünschte ereignisse|nebenwirkung~",
    keys: "term",
    fields: [
      FieldClue(
        "gate", "YN ANY OCCUR 유무 이상사례유무 이상반응유무",
        says: "any adverse|any event|any reaction|any adverse event~|유무", part: .flag),
      FieldClue(
        "identifier", "NO NUM SEQ SPID NUMBER NR 번호", says: "number of the event|event number|번호"),
      FieldClue(
        "term", "TERM NAME EVENT BEZEICHNUNG 이상사례명 이상반응명",
        says:
          "adverse event|adverse event as reported|reaction as reported|event as reported|reported term|what happened|이상사례명|이상반응명"
      ),
      FieldClue(
        "englishTerm", "TERMEN TERMENG 이상사례명영문 이상반응명영문",
        says: "term in english|english term|영문", part: .text),
      FieldClue(
        "preferredTerm", "PT PTNAME PTTERM DECOD PREFTERM", says: "preferred term|coded term|대표용어"),
      FieldClue(
        "preferredTermCode", "PTCD PTCODE", says: "preferred term code|pt code", part: .text),
      FieldClue("lowestLevelTerm", "LLT LLTNAME", says: "lowest level term"),
      FieldClue("bodySystem", "SOC BODSYS SOCNAME", says: "system organ class|body system|기관계"),
      FieldClue("category", "CAT", says: "category"),
      FieldClue(
        "start",
        "STDAT STDTC STDT START STARTDT STARTDAT STARTDATE ONSET ONSETDT ONSETDATE BEGDAT BEGIN BEGINN 발현일 시작일 발생일",
        says: "start|start date|onset|onset date|began|since|first day|발현|시작|발생|beginn"),
      FieldClue("startTime", "STTIM STTM STARTTIME", says: "start time|time of onset", part: .time),
      FieldClue(
        "end", "ENDAT ENDTC ENDT END ENDDT ENDDAT ENDDATE STOP STOPDT RESDT ENDE 종료일 소실일 회복일",
        says: "end|end date|stop|stop date|resolved on|date resolved|last day|종료|소실|ende"),
      FieldClue(
        "ongoing", "ONGO ONGOING CONT CONTINUING 지속여부",
        says: "ongoing|continuing|still present|지속|andauernd"),
      FieldClue("cycle", "CYC CYCLE", says: "cycle|cycle at start|주기|zyklus"),
      FieldClue("setting", "SET SETTING PLACE", says: "where|place of treatment|treated last"),
      FieldClue(
        "severity", "SEV SEVERITY INTENSITY 중증도", says: "severity|intensity|중증도|schweregrad"),
      FieldClue(
        "grade", "TOXGR GRADE GR CTC CTCAE GRAD 등급", says: "grade|toxicity grade|ctcae|등급|grad"),
      FieldClue(
        "serious", "SER SERIOUS SAE SERYN SCHWERWIEGEND 중대성",
        says: "serious|serious event|is it serious|중대성|schwerwiegend"),
      FieldClue(
        "seriousCriteria", "SERCRIT SERWHY SERCRITERIA CRITERIA KRITERIUM 중대성기준",
        says: "why serious|seriousness criteri~|criteri~ of seriousness|중대성 기준|중대성기준",
        part: .coded),
      FieldClue(
        "seriousDeath", "SDTH SDEATH SERDTH",
        says: "led to death|resulted in death|results in death"),
      FieldClue("seriousLifeThreatening", "SLIFE SERLIFE", says: "life threatening|생명위협"),
      FieldClue(
        "seriousHospitalization", "SHOSP SERHOSP HOSP",
        says: "hospital stay|hospitalization|hospitalisation|prolonged hospital~|입원"),
      FieldClue(
        "seriousDisability", "SDISAB SERDISAB", says: "disability|lasting disability|incapacity|장애"),
      FieldClue(
        "seriousCongenital", "SCONG SERCONG", says: "congenital anomaly|birth defect|선천적 기형"),
      FieldClue(
        "seriousImportant", "SMIE SERMIE",
        says: "medically important|important medical|medically significant"),
      FieldClue(
        "causality", "REL~ CAUS CAUSALITY RELATED RELATION ZUSAMMENHANG 인과관계",
        says: "related|related to|causality|relationship|인과관계|zusammenhang", list: true),
      FieldClue(
        "actions", "ACN~ ACTION ACTIONTAKEN MASSNAHME 조치",
        says: "action|action taken|action with|조치|maßnahme", list: true),
      FieldClue("otherAction", "ACNOTH OTHACN OTHACT", says: "other action"),
      FieldClue("outcome", "OUT OUTCOME AUSGANG 결과", says: "outcome|결과|ausgang"),
      FieldClue("expected", "EXP EXPECTED 예상여부", says: "expected|listed|예상"),
      FieldClue(
        "treatmentGiven", "TRT CONTRT TREAT TREATED 치료여부",
        says: "treatment given|treated|concomitant treatment|치료여부"),
      FieldClue("influences", "INFL INFLUENCE 영향요인", says: "influences|influencing factors|영향요인"),
    ])

  static let history = KindClues(
    "history", forms: "MH HISTORY DISEASE",
    titled:
      "medical history|history|disease history|comorbid~|risk factor~|diagnosis|disease characteristics|병력|과거력|진단|anamnese|vorerkrankung~",
    keys: "term diagnosed",
    fields: [
      FieldClue(
        "gate", "YN ANY 유무", says: "any history|any condition|any medical history|유무", part: .flag),
      FieldClue("identifier", "NO NUM SEQ SPID NUMBER NR 번호", says: "번호"),
      FieldClue("category", "CAT 구분", says: "category|구분"),
      FieldClue(
        "term", "TERM NAME COND CONDITION DISEASE DIAGNOSIS CODE ERKRANKUNG 병력명 질환명 진단명",
        says: "condition|disease|medical history term|risk factor|병력명|질환명|진단명|erkrankung"),
      FieldClue("preferredTerm", "PT DECOD PREFTERM", says: "preferred term"),
      FieldClue(
        "diagnosed", "DIAG DIAGDAT DIAGDT DXDT DXDAT DIAGDATE ERSTDIAGNOSE 진단일",
        says: "date of diagnosis|diagnosis date|diagnosed|initial diagnosis|진단일|erstdiagnose",
        distinct: true),
      FieldClue(
        "start",
        "STDAT STDTC STDT START STARTDT STARTDAT STARTDATE ONSET SINCE BEGIN BEGINN 시작일 발병일",
        says: "since|start|onset|began|시작|발병|beginn|seit"),
      FieldClue(
        "end", "ENDAT ENDTC ENDT END ENDDT ENDDAT ENDDATE STOP ENDE 종료일", says: "end|stop|종료|ende"),
      FieldClue("ongoing", "ONGO ONGOING CONT 지속여부", says: "ongoing|continuing|지속|andauernd"),
      FieldClue("present", "PRESENT OCCUR", says: "present|occurrence"),
      FieldClue("severity", "SEV SEVERITY", says: "severity|intensity"),
      FieldClue(
        "stageFinding", "ISS RISS STAGE ISSSTAGE DS DURIESALMON FIGO ANNARBOR ISS병기",
        says:
          "iss|iss stage|stage|stage at diagnosis|disease stage|durie salmon|figo|ann arbor|병기|stadium",
        part: .text, distinct: true, list: true),
      FieldClue(
        "typeFinding", "TYPE SUBTYPE HISTOL HISTOLOGY",
        says: "type of|type|subtype|histology|아형", part: .text, list: true),
      FieldClue(
        "linesFinding", "LINES PRIORLINES PRIORLIN NLINES VORTHERAPIEN 이전치료횟수",
        says:
          "lines of treatment|lines of therapy|prior lines|previous lines|number of prior lines|이전치료횟수",
        part: .number, distinct: true),
    ])

  static let deviation = KindClues(
    "deviation", forms: "DV", titled: "deviation~|protocol violation~|위반|이탈", keys: "term",
    fields: [
      FieldClue("term", "TERM DEVIATION DESC", says: "deviation|description|위반내용"),
      FieldClue("category", "CAT", says: "category"),
      FieldClue("date", "DAT STDAT DT STDT DATE", says: "date|date of the deviation"),
      FieldClue("end", "ENDAT ENDT ENDDT", says: "end date"),
    ])

  static let comment = KindClues(
    "comment", forms: "CO COMMENTS", titled: "comment~|remark~|비고", keys: "text",
    fields: [
      FieldClue(
        "text", "REMARK REMARKS COMMENT COMMENTS NOTE NOTES COVAL 비고 BEMERKUNG",
        says: "remark|remarks|comment|comments|notes|비고|bemerkung", distinct: true)
    ])
}

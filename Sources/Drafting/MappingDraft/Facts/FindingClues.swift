// Names after CDASH 2.2 (domains RS, QS, LB, VS) and what sites make of them.

extension KindClues {
  static let response = KindClues(
    "response", forms: "RS RESP RESPONSE EFFICACY",
    titled: "response~|response assessment|tumo~ assessment|efficacy|반응평가|반응|ansprechen",
    keys: "value",
    fields: [
      FieldClue(
        "gate", "YN DONE ASSESSYN 평가여부", says: "assessed|assessment done|평가여부", part: .flag),
      FieldClue(
        "value", "RESP RESPONSE ORRES OVRLRESP BOR BEST BESTRESP 최고반응 ANSPRECHEN BESTESANSPRECHEN",
        says:
          "response|overall response|best response|best overall response|반응|최고반응|ansprechen|bestes ansprechen",
        distinct: true),
      FieldClue(
        "date", "DAT DT DTC DATE RESPDT RESPDAT ASSDAT ASSDT DATUM DATUMANSPRECHEN 평가일",
        says:
          "date|date of it|date of assessment|assessment date|date of response|평가일|datum ansprechen"
      ),
      FieldClue(
        "notDoneReason", "ND REASND NDREASON 미평가사유", says: "if not why|reason not done|미평가사유"),
      FieldClue("criteria", "CRIT CRITERIA", says: "criteria|response criteria"),
      FieldClue("line", "LINE", says: "line|line of therapy"),
      FieldClue("confirmed", "CONF CONFIRMED", says: "confirmed|확진"),
      FieldClue(
        "progressed", "PD PROG PROGRESSED", says: "progression|progressed|progression after it"),
      FieldClue(
        "progressionDate", "PDDT PDDAT PDDATE PROGDT PROGDAT PROGRESSAM 질병진행일",
        says: "date of progression|progression date|질병진행일|progress am", distinct: true),
      FieldClue("method", "METHOD", says: "method"),
      FieldClue(
        "serumMProtein", "MP SMP MPROT MPROTEIN SPEP M단백",
        says: "m protein in serum|serum m protein|m protein|m protein at best response|m단백",
        distinct: true),
      FieldClue(
        "urineMProtein", "UMP UPEP", says: "m protein in urine|urine m protein", distinct: true),
      FieldClue(
        "freeLightChainRatio", "FLC FLCR FLCRATIO",
        says: "ratio of free light chains|free light chain ratio|flc ratio", distinct: true),
      FieldClue(
        "marrowPlasmaCells", "BMPC PLASMA PLASMACELLS",
        says: "plasma cells|plasma cells in the bone marrow",
        distinct: true),
    ])

  static let answer = KindClues(
    "answer", forms: "QS QOL EQ5D EORTC FACT PRO",
    titled: "questionnaire~|quality of life|satisfaction|설문|삶의 질|fragebogen", keys: "question",
    fields: [
      FieldClue(
        "gate", "DONE YN PERF COMPL",
        says: "questionnaire filled in|questionnaire completed|filled in|performed|작성여부",
        part: .flag),
      FieldClue(
        "ecog", "ECOG ECOGPS PS", says: "ecog|ecog performance status|performance status",
        part: .number,
        distinct: true),
      FieldClue("notDoneReason", "ND REASND NDREASON", says: "if not why|reason not done"),
      FieldClue(
        "date", "DAT DTC DT DATE", says: "date|date of the questionnaire|date completed|작성일"),
    ])

  static let measurement = KindClues(
    "measurement", forms: "LB VS LAB LABS VITALS",
    titled:
      "laborator~|vital sign~|vitals|haematology|hematology|chemistry|biochemistry|검사|활력징후|labor|vitalzeichen",
    keys: "result test",
    fields: [
      FieldClue("gate", "PERF YN DONE", says: "performed|was it done|collected", part: .flag),
      FieldClue("name", "TEST TESTNAME PARAM PARAMETER 검사항목 검사명", says: "test|parameter|검사항목|검사명"),
      FieldClue("code", "TESTCD PARAMCD", says: "test code"),
      FieldClue("result", "ORRES RESULT RES VALUE 결과 WERT", says: "result|value|결과|wert"),
      FieldClue("unit", "ORRESU UNIT RESU 단위 EINHEIT", says: "unit|단위|einheit", part: .text),
      FieldClue("rangeLow", "ORNRLO NRLO LLN LOW", says: "lower limit"),
      FieldClue("rangeHigh", "ORNRHI NRHI ULN HIGH", says: "upper limit"),
      FieldClue("panel", "CAT PANEL", says: "panel|category"),
      FieldClue("specimen", "SPEC SPECIMEN", says: "specimen|검체"),
      FieldClue("fasting", "FAST FASTING", says: "fasting|공복"),
      FieldClue("notDoneReason", "REASND NDREASON", says: "if not why|reason not done"),
      FieldClue(
        "date", "DAT DTC DT DATE TIME DATETIME SMPDAT COLDAT 검사일 채혈일",
        says: "date|date of sample|sample date|collection date|date of assessment|검사일|채혈일"),
    ])
}

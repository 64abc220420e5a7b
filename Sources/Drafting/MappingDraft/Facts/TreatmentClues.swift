// Names after CDASH 2.2 (domains EX, EC, CM, PR, HO) and what sites make of them.

extension KindClues {
  static let dose = KindClues(
    "dose", forms: "EX EC DOSE DOSING EXPOSURE",
    titled:
      "exposure|administration|dosing|study drug|study treatment|drug administration|interval|투여",
    keys: "amount status",
    fields: [
      FieldClue(
        "drug", "TRT DRUG DRUGNAME STUDYDRUG 약물명", says: "drug|study drug|name of drug|약물명"),
      FieldClue(
        "status", "GIV GIVEN YN OCCUR DONE ADMIN", says: "given|administered|dose given|투여여부"),
      FieldClue(
        "notGivenReason", "NOT REASND NOTREAS WHYNOT NDREAS",
        says: "why not given|reason not given|reason not done|미투여사유"),
      FieldClue(
        "plannedAmount", "LVL PLDOSE PLANDOSE DOSELEVEL PDOSE PDOSTXT",
        says: "dose level|planned dose|prescribed dose|계획용량"),
      FieldClue(
        "amount", "DOSE DOS DOSTXT DSTXT ACTDOSE DOSIS 용량 투여량 1일용량 1회용량",
        says: "dose|dose given|daily dose|dose per administration|actual dose|용량|투여량|dosis"),
      FieldClue(
        "unit", "DOSU DOSEU UNIT DOSEUNIT 단위", says: "unit|dose unit|단위|einheit", part: .text),
      FieldClue(
        "start",
        "DAT DTC DT DATE STDAT STDTC STDT START STARTDT STARTDAT STARTDATE BEGINN 투여일 투여시작일 시작일",
        says: "date|start|start date|first day|first dose|first dose of the cycle|투여시작|시작|beginn"),
      FieldClue(
        "startTime", "TIM STTIM TIME STTM",
        says: "time|start time|start of the infusion|infusion start", part: .time),
      FieldClue(
        "end", "ENDAT ENDTC ENDT END ENDDT ENDDAT ENDDATE STOP STOPDT ENDE 투여종료일 종료일",
        says: "end|end date|last day|last dose|last dose of the cycle|투여종료|종료|ende"),
      FieldClue("duration", "DUR DURATION", says: "duration|infusion time|투여시간"),
      FieldClue("cycle", "CYC CYCLE CYCNUM CYCLENO 주기", says: "cycle|cycle number|주기|zyklus"),
      FieldClue("day", "DAY CYCDAY DAYNO", says: "day of the cycle|day of cycle|cycle day"),
      FieldClue("setting", "SET SETTING PLACE", says: "where|place of administration"),
      FieldClue(
        "change", "CHG CHANGE ADJ DOSADJ 용량변경 ÄNDERUNG",
        says: "change|change of dose|dose change|dose adjusted|dose modification|용량변경|änderung"),
      FieldClue(
        "changeReason", "REAS REASON CHGREAS ADJREAS WHY 변경사유 GRUND",
        says:
          "why changed|reason for change|reason for the change|reason of the change|reason|변경사유|grund"
      ),
      FieldClue("route", "ROUTE 투여경로", says: "route|투여경로"),
      FieldClue(
        "frequency", "FRQ FREQ DOSFRQ FREQUENCY SCHED 투여방법",
        says: "frequency|schedule|how often|투여방법"),
      FieldClue("form", "DOSFRM FRM FORM", says: "dose form|formulation"),
      FieldClue("lot", "LOT LOTNO BATCH", says: "lot|lot number|batch"),
      FieldClue("line", "LINE", says: "line|line of therapy"),
    ])

  static let medication = KindClues(
    "medication", forms: "CM CONMED MED CONCOMITANT",
    titled: "concomitant|medication~|other drugs|병용약물|병용|begleitmedikation", keys: "name",
    fields: [
      FieldClue(
        "gate", "YN ANY 유무 병용약물유무", says: "any medication~|any concomitant|any drug~|유무",
        part: .flag),
      FieldClue("identifier", "NO NUM SEQ SPID NUMBER NR 번호", says: "번호"),
      FieldClue(
        "name", "TRT NAME DRUG MED MEDICATION DRUGNAME TERM 약물명 제품명 성분명 MEDIKAMENT",
        says: "medication|name of the drug|drug name|drug|name of medication|약물명|제품명|medikament"),
      FieldClue("preferredName", "DECOD PREFNAME", says: "preferred name"),
      FieldClue("atc", "ATC ATCCODE", says: "atc"),
      FieldClue("category", "CAT", says: "category"),
      FieldClue(
        "indication", "INDC IND INDICATION REASON 투여목적 적응증 INDIKATION",
        says: "indication|reason for use|purpose|what for|투여목적|indikation"),
      FieldClue("amount", "DOSE DOS DOSTXT DSTXT 용량 DOSIS", says: "dose|daily dose|용량|dosis"),
      FieldClue(
        "unit", "DOSU DOSEU UNIT DOSEUNIT 단위 EINHEIT", says: "unit|dose unit|단위|einheit",
        part: .text),
      FieldClue("form", "DOSFRM FRM FORM", says: "dose form"),
      FieldClue("frequency", "FRQ FREQ DOSFRQ FREQUENCY 횟수", says: "frequency|how often|횟수"),
      FieldClue("route", "ROUTE 투여경로", says: "route|투여경로"),
      FieldClue(
        "start", "STDAT STDTC STDT START STARTDT STARTDAT STARTDATE BEGINN 시작일 투여시작일",
        says: "start|start date|first day|시작|beginn"),
      FieldClue(
        "end", "ENDAT ENDTC ENDT END ENDDT ENDDAT ENDDATE STOP STOPDT ENDE 종료일 투여종료일",
        says: "end|end date|stop date|last day|종료|ende"),
      FieldClue("ongoing", "ONGO ONGOING CONT 지속여부", says: "ongoing|continuing|지속|andauernd"),
    ])

  static let priorTherapy = KindClues(
    "priorTherapy", forms: "PRIOR PRTX PRIORTX",
    titled:
      "prior therap~|prior treatment~|previous treatment~|previous therap~|earlier treatment~|cycles before|line of|first line|이전치료|vortherapie~",
    keys: "regimen drug cycles bestResponse",
    fields: [
      FieldClue("identifier", "NO NUMBER SEQ SPID", says: "번호"),
      FieldClue("line", "LINE LINENO", says: "line|line of therapy|line number"),
      FieldClue(
        "regimen", "REGIMEN THERAPY TERM NAME COMBO",
        says: "regimen|therapy|treatment|given with|치료명"),
      FieldClue("drug", "TRT DRUG", says: "drug"),
      FieldClue("amount", "DOSE DOS", says: "dose|dose at start"),
      FieldClue("route", "ROUTE", says: "route"),
      FieldClue("frequency", "FRQ FREQ", says: "frequency"),
      FieldClue("schedule", "SCHED SCHEDULE", says: "schedule"),
      FieldClue(
        "start", "STDAT STDTC STDT START STARTDT STARTDAT STARTDATE BEGINN 시작일",
        says: "start|start date|first day|first dose|시작|beginn"),
      FieldClue(
        "end", "ENDAT ENDTC ENDT END ENDDT ENDDAT ENDDATE STOP STOPDT ENDE 종료일",
        says: "end|end date|last day|last dose|종료|ende"),
      FieldClue("ongoing", "ONGO ONGOING", says: "ongoing"),
      FieldClue("cycles", "NUM CYCLES NCYC CYCNUM NOCYC", says: "cycles|number of cycles|주기수"),
      FieldClue("bestResponse", "RESP BESTRESP BOR BEST", says: "best response|response|최고반응"),
      FieldClue("responseDate", "RESPDT RESPDAT", says: "date of response"),
      FieldClue("progressionDate", "PDDT PDDAT PDDATE", says: "date of progression"),
      FieldClue(
        "stopReason", "STOPWHY STOPREAS REASON REAS DISCREAS",
        says: "why stopped|reason for stopping|reason stopped|reason for discontinuation"),
    ])

  static let procedure = KindClues(
    "procedure", forms: "PR PROC SURGERY", titled: "procedure~|surger~|transplant~|시술|수술",
    keys: "term",
    fields: [
      FieldClue(
        "term", "TRT TERM PROC NAME PROCEDURE", says: "procedure|surgery|transplantation|시술명|수술명"),
      FieldClue("category", "CAT", says: "category"),
      FieldClue("indication", "INDC IND INDICATION", says: "indication|reason"),
      FieldClue("start", "DAT STDAT DT STDT DATE START", says: "date|start|시술일|수술일"),
      FieldClue("end", "ENDAT ENDT ENDDT", says: "end"),
    ])

  static let healthcareUse = KindClues(
    "healthcareUse", forms: "HO HCU",
    titled: "medical resources|healthcare|hospitalisation~|hospitalization~|hospital stays|입원",
    keys: "kind start",
    fields: [
      FieldClue("kind", "TYPE KIND TERM", says: "kind|type|kind of visit|type of visit"),
      FieldClue("reason", "REASON REAS INDC", says: "reason|사유"),
      FieldClue("start", "START STDAT STDT ADMDT", says: "start|admission|admitted|입원일"),
      FieldClue("end", "END ENDAT ENDT DISDT", says: "end|discharge|discharged|퇴원일"),
      FieldClue("days", "DAYS NDAYS", says: "days|number of days|일수"),
    ])
}

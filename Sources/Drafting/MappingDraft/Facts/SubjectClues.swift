// Names after CDASH 2.2 (domains DM, DS, DD, IE, SV) and what sites make of them.

extension KindClues {
  static let subject = KindClues(
    "subject", forms: "DM DEMO DEMOG DEMOGRAPHICS DEMOGRAPHY",
    titled: "demograph~|demography|characteristics|subject information|인구학~|기본정보|stammdaten",
    keys: "birthDate sex age consentDate races",
    fields: [
      FieldClue(
        "id", "SUBJID SUBJNO SUBJECTID SUBJECTNO PATNO PATID PATIENTNO SCREENNO",
        says: "subject number|number of the subject|subject id|patient number|study number"),
      FieldClue(
        "birthDate",
        "BRTHDAT BRTHDTC BRTHDT BIRTHDT BIRTHDAT BIRTHDATE BIRTH DOB DATEOFBIRTH BRTHYR BIRTHYEAR GEBURTSDATUM GEBURTSJAHR 생년월일 출생일",
        says:
          "date of birth|birth date|birthdate|birthday|year of birth|생년월일|geburtsdatum|geburtsjahr",
        distinct: true),
      FieldClue("age", "AGE AGEYRS 나이 연령 ALTER", says: "age|나이|연령"),
      FieldClue(
        "sex", "SEX GENDER GESCHLECHT 성별", says: "sex|gender|성별|geschlecht", distinct: true),
      FieldClue("races", "RACE", says: "race|인종", distinct: true),
      FieldClue("ethnicity", "ETHNIC ETHNICITY", says: "ethnicity|ethnic group", distinct: true),
      FieldClue("country", "COUNTRY LAND", says: "country|국가"),
      FieldClue(
        "consented", "ICYN ICFYN CONSENTYN CONSENT 동의여부",
        says: "informed consent given|consent given|informed consent|동의여부", distinct: true),
      FieldClue(
        "consentDate",
        "ICDAT ICDT ICFDAT ICFDT CONSENTDT CONSENTDAT CONSENTDATE CONSDT CONSDAT RFICDAT RFICDTC EINWILLIGUNG 동의일 동의일자",
        says:
          "date of informed consent|date of consent|consent date|informed consent|동의일|einwilligung",
        distinct: true),
      FieldClue(
        "enrolmentDate", "ENRDAT ENRDT ENROLDT ENROLLDT ENROLDAT RANDDT RANDDAT 등록일",
        says:
          "date of enrolment|enrolment date|date of enrollment|enrollment date|date of randomi~|등록일",
        distinct: true),
      FieldClue("enrolmentRoute", "ENRROUTE ROUTE 등록경로", says: "enrolment route|등록경로"),
      FieldClue(
        "collectionDate", "DMDAT DMDTC DAT DT DATE VISDAT",
        says: "date|date of visit|visit date|date of collection"),
      FieldClue(
        "lastContact",
        "LASTDAT LASTDT LSTCONT LASTCONTACT LASTVISIT LETZTERKONTAKT 최종관찰일 최종연락일 최종방문일",
        says:
          "last contact|date of last contact|last known alive|date of the last visit|date of last visit|최종관찰|letzter kontakt",
        distinct: true),
      FieldClue(
        "died", "DTHYN DTHFL DIED DEATHYN 사망여부", says: "subject died|did the subject die|사망여부",
        distinct: true),
      FieldClue(
        "deathDate", "DTHDAT DTHDTC DTHDT DEATHDT DEATHDAT DEATHDATE TODESDATUM 사망일",
        says: "date of death|death date|사망일|todesdatum", distinct: true),
      FieldClue(
        "deathCause", "DTHCAUS DTHCAUSE DEATHCAUSE CAUSEOFDEATH 사망원인",
        says: "cause of death|사망원인|todesursache", distinct: true),
    ])

  static let disposition = KindClues(
    "disposition", forms: "DS EOS EOT END LAST",
    titled:
      "disposition|end of study|end of treatment|end of the|study completion|completion|discontinuation|last visit|종료|중단",
    keys: "term",
    fields: [
      FieldClue(
        "term", "DECOD TERM STATUS REAS REASON ENDREAS DISCREAS 종료사유 중단사유",
        says:
          "how the|how the study ended|reason for discontinuation|reason for end|status|completion status|reason|종료사유|중단사유",
        part: .coded, distinct: true),
      FieldClue(
        "reason", "OTH OTHER REASOTH SPEC SPECIFY OTHSPEC",
        says: "other reason|another reason|specify|which|기타"),
      FieldClue(
        "date", "DAT STDAT DT STDTC DTC STDT DATE ENDDT ENDDAT 종료일 중단일",
        says: "date|date of the end|date of completion|date of discontinuation|end date|종료일|중단일"),
    ])

  static let eligibility = KindClues(
    "eligibility", forms: "IE ELIG INEX", titled: "eligib~|inclusion|exclusion|criteria|선정|제외",
    keys: "met criterionItem",
    fields: [
      FieldClue(
        "criterionItem", "IC~ INC~ IN0~ EC~ EXC~ EX0~", says: "inclusion|exclusion", part: .flag,
        list: true),
      FieldClue(
        "criterion", "CD TESTCD TEST CRIT CRITERION CODE", says: "criterion|which criterion|기준",
        part: .text),
      FieldClue("met", "MET ORRES YN", says: "met|criterion met|fulfilled|충족"),
      FieldClue("date", "DAT DT DTC DATE", says: "date"),
    ])

  static let visit = KindClues(
    "visit", forms: "SV VISIT", titled: "visit|visit date|방문", keys: "start",
    fields: [
      FieldClue(
        "start", "VISDAT VISITDAT VISITDT SVSTDAT VISDT VISITDATE DATE DAT 방문일",
        says: "date of visit|visit date|date of the visit|방문일", distinct: true),
      FieldClue("end", "SVENDAT VISENDAT", says: "end of the visit"),
      FieldClue(
        "occurred", "SVOCCUR OCCUR VISDONE", says: "did the visit take place|visit took place"),
      FieldClue("reason", "SVREASND REASND", says: "why was there no visit|reason"),
    ])
}

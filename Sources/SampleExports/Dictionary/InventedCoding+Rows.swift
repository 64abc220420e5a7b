extension InventedCoding {
  /// The codes of reported terms.
  static let events = """
    피로 | Fatigue | Fatigue
    피로감 | Tired | Feeling of fatigue
    쉽게 피곤함 | Tired | Tires easily
    변비 | Constipation | Constipation
    설사 | Diarrhoea | Diarrhoea
    묽은 변 | Loose stools | Loose stools
    호중구 감소 | Low neutrophils | Decrease of neutrophils
    호중구감소증 | Neutropenia | Neutropenia
    ANC 감소 | Neutrophils low | Decrease of ANC
    혈소판 감소 | Low platelets | Decrease of platelets
    혈소판 수치 저하 | Platelets low | Low platelet count
    빈혈 | Anaemia | Anaemia
    Hb 감소 | Low haemoglobin | Decrease of Hb
    발진 | Rash | Rash
    몸통 발진 | Rash on trunk | Rash on trunk
    가려움 | Itching | Itching
    전신 가려움증 | Pruritus | Itching of the whole body
    폐렴 | Pneumonia | Pneumonia
    감기 | Cold | Cold
    상기도 감염 | Common cold | Infection of the upper airways
    다리 부종 | Leg swelling | Leg swelling
    하지 부종 | Swollen legs | Swelling of the lower limbs
    쥐가 남 | Cramps | Cramps
    근육경련 | Muscle cramps | Muscle cramps
    불면 | Sleeplessness | Sleeplessness
    잠이 안 옴 | Can't sleep | Can't sleep
    어지러움 | Dizziness | Dizziness
    손발 저림 | Numbness | Numbness of hands and feet
    심부정맥 혈전 | Deep vein clot | Deep vein clot
    DVT | DVT | DVT
    대상포진 | Shingles | Shingles
    혈당 상승 | High blood sugar | Rise of blood sugar
    식욕부진 | Loss of appetite | Loss of appetite
    입맛 없음 | No appetite | No appetite
    Shaking hands | Trembling |
    손 떨림 | Trembling | Trembling of the hands
    Fall, wrist fracture | Wrist fracture |
    낙상, 손목 골절 | Wrist fracture | Fall, wrist fracture
    두 번째 주기 시작 후 일주일째부터 양쪽 발바닥이 저리고 화끈거리며 밤에 더 심해져 잠을 이루지 못했고, 이후 손끝까지 증상이 번져 단추를 잠그기 어려웠으나 감량 후 서서히 나아짐 | Neuropathy | From the first week of the second cycle tingling and burning of both soles, worse at night, no sleep; spread to the fingertips, hard to fasten buttons; slowly better after the dose was reduced
    """

  /// The codes of earlier conditions.
  static let history = """
    고혈압 | High blood pressure | High blood pressure
    당뇨병 | Diabetes | Diabetes
    만성 신장병 | Chronic kidney disease | Chronic kidney disease
    골다공증 | Osteoporosis | Osteoporosis
    B형 간염 보균 | Hepatitis B carrier | Hepatitis B carrier
    갑상선기능저하증 | Hypothyroidism | Hypothyroidism
    심방세동 | Atrial fibrillation | Atrial fibrillation
    Neuropathy before | Neuropathy |
    """

  /// The codes of drugs; of one with several codes for each indication, behind `@`.
  static let drugs = """
    판토프라졸 | X02AA01 | pantoprazole
    졸레드론산 | X03AA01 | zoledronic acid
    메트포르민 | X02BA01 | metformin
    아스피린 @ 혈전예방 | X01AB02 | aspirin
    암로디핀 | X04AA01 | amlodipine
    트라마돌 | X03BA01 | tramadol
    레보티록신 | X02BB01 | levothyroxine
    """

  /// Free text in English; `\\` stands for a line end.
  static let texts = """
    감염예방 | | Prevention of infection
    골질환 | | Bone disease
    대상포진 예방 | | Prevention of shingles
    위장보호 | | Protection of the stomach
    통증 | | Pain
    혈전예방 | | Prevention of clots
    다발골수종 진행 | | Progression of multiple myeloma
    관찰종료 | | End of observation
    미투여 | | Never dosed
    사망 | | Death
    이상사례 | | Adverse event
    질병진행 | | Progression of the disease
    추적불가 | | Lost to follow-up
    환자요구 | | Wish of the patient
    관해 | | Remission
    엄격한 완전관해(sCR) | | Stringent complete response (sCR)
    완전관해(CR) | | Complete response (CR)
    매우 좋은 부분관해(VGPR) | | Very good partial response (VGPR)
    부분관해(PR) | | Partial response (PR)
    최소반응(MR) | | Minimal response (MR)
    안정병변(SD) | | Stable disease (SD)
    질병진행(PD) | | Progressive disease (PD)
    검사 미실시 | | Test not done
    조기 종료 | | Early end
    확실함 | | Certain
    상당히 확실함 | | Probable
    가능함 | | Possible
    가능성 적음 | | Unlikely
    평가곤란 | | Conditional
    평가불가 | | Unassessable
    관련있음 | | Related
    새로 진단된 다발골수종 | | Newly diagnosed multiple myeloma
    재발성/불응성 다발골수종 | | Relapsed or refractory multiple myeloma
    골수형성이상증후군 | | Myelodysplastic syndrome
    기타 | | Other
    보르테조밉+덱사메타손 | | Bortezomib and dexamethasone
    VMP 요법 | | VMP regimen
    자가조혈모세포이식 | | Autologous stem cell transplant
    탈리도마이드 | | Thalidomide
    1차 면담\\2차 면담 후 동의 | | Consent after the first and the second interview
    보호자 "동의" 확인 | | "Consent" of the guardian confirmed
    전원된 환자, 이전 기록 일부 없음 | | Patient transferred, some earlier records missing
    """
}

/// What sites report, in their own words, and the English that some add. No dictionary.
private struct RevlimidEventKind {
  var verbatim: [String]
  var english: String
  var expected: Bool

  static let all = [
    Self(verbatim: ["피로", "피로감", "쉽게 피곤함"], english: "Fatigue", expected: true),
    Self(verbatim: ["변비"], english: "Constipation", expected: true),
    Self(verbatim: ["설사", "묽은 변"], english: "Diarrhoea", expected: true),
    Self(verbatim: ["호중구 감소", "호중구감소증", "ANC 감소"], english: "Low neutrophils", expected: true),
    Self(verbatim: ["혈소판 감소", "혈소판 수치 저하"], english: "Low platelets", expected: true),
    Self(verbatim: ["빈혈", "Hb 감소"], english: "Anaemia", expected: true),
    Self(verbatim: ["발진", "몸통 발진"], english: "Rash", expected: true),
    Self(verbatim: ["가려움", "전신 가려움증"], english: "Itching", expected: true),
    Self(verbatim: ["폐렴"], english: "Pneumonia", expected: true),
    Self(verbatim: ["감기", "상기도 감염"], english: "Cold", expected: true),
    Self(verbatim: ["다리 부종", "하지 부종"], english: "Leg swelling", expected: true),
    Self(verbatim: ["쥐가 남", "근육경련"], english: "Muscle cramps", expected: true),
    Self(verbatim: ["불면", "잠이 안 옴"], english: "Sleeplessness", expected: true),
    Self(verbatim: ["어지러움"], english: "Dizziness", expected: true),
    Self(verbatim: ["손발 저림"], english: "Numbness", expected: true),
    Self(verbatim: ["심부정맥 혈전", "DVT"], english: "Deep vein clot", expected: true),
    Self(verbatim: ["대상포진"], english: "Shingles", expected: false),
    Self(verbatim: ["혈당 상승"], english: "High blood sugar", expected: true),
    Self(verbatim: ["식욕부진", "입맛 없음"], english: "Loss of appetite", expected: true),
    Self(verbatim: ["손 떨림"], english: "Shaking hands", expected: false),
    Self(verbatim: ["낙상, 손목 골절"], english: "Fall, wrist fracture", expected: false),
  ]
}

extension RevlimidSubject {
  mutating func adverseEvents() {
    let count = cycles == 0 || exclusion == "NOFU" ? 0 : random.weighted([42, 24, 16, 10, 5, 3])
    var rows: [(start: CalendarDay, row: SampleRecord)] = []
    for _ in 0..<count { rows.append(event(fatal: false)) }
    if fatalEvent { rows.append(event(fatal: true)) }
    if end == "AE", rows.isEmpty { rows.append(event(fatal: false)) }
    rows.sort { $0.start < $1.start }
    if end == "AE" { rows[rows.count - 1].row["AEACN"] = "WITHDRAWN" }
    if rows.isEmpty {
      var row = row("ae")
      row["AEYN"] = "N"
      return add(row)
    }
    for (place, event) in rows.enumerated() {
      var row = event.row
      row["AENO"] = String(place + 1)
      add(row)
    }
  }

  private mutating func event(fatal: Bool) -> (start: CalendarDay, row: SampleRecord) {
    let kind = fatal ? RevlimidEventKind.all[8] : random.pick(RevlimidEventKind.all)
    let span = (cycles - 1) * 28 + 20
    let start = fatal ? (death ?? firstDay) - 6 : firstDay + random.int(1...span)
    var end = fatal ? death : random.chance(84) ? start + random.int(1...30) : nil
    if let last = end, last > lastContact { end = nil }
    let grade = fatal ? 5 : 1 + random.weighted([45, 35, 17, 3])
    let serious = fatal || grade == 4 || (grade == 3 && random.chance(45))
    var row = row("ae")
    row["AEYN"] = "Y"
    row["AENO"] = ""
    row["AETERM"] = random.pick(kind.verbatim)
    let english = !SiteStyle.of(site: subject.site).koreanHeads || random.chance(20)
    if english { row["AETERM_EN"] = kind.english }
    row["AESTDT"] = random.chance(4) ? month(of: start) : start.iso
    row["AEENDT"] = end?.iso
    row["AEONGO"] = end == nil ? "Y" : "N"
    row["AETOXGR"] = String(grade)
    row["AESER"] = serious ? "Y" : "N"
    if serious { row["AESERCRIT"] = criteria(grade, fatal: fatal) }
    row["AEREL"] =
      ["CERTAIN", "PROBABLE", "POSSIBLE", "UNLIKELY", "CONDITIONAL", "UNASSESSABLE"][
        random.weighted([4, 22, 44, 22, 5, 3])]
    row["AEEXP"] = kind.expected ? "Y" : "N"
    row["AEINFL"] = random.pick([
      "NONE", "NONE", "DISEASE", "DEX", "CONMED", "DISEASE;DEX", "COMORB;AGE",
    ])
    row["AEACN"] =
      fatal ? "NA" : random.pick(["NONE", "NONE", "NONE", "REDUCED", "INTERRUPTED", "UNK"])
    row["AETRT"] = grade > 1 && random.chance(70) ? "Y" : "N"
    row["AEOUT"] =
      fatal
      ? "FATAL"
      : end == nil
        ? random.pick(["RECOVERING", "NOTREC", "UNK"])
        : random.pick(["RECOVERED", "RECOVERED", "RECOVERED", "SEQUELAE"])
    return (start, row)
  }

  /// In clean exports the whole date, unless all of the month lies in the treatment.
  private func month(of start: CalendarDay) -> String {
    let (_, _, day) = start.parts
    let isInside = start - (day - 1) > firstDay && start + (31 - day) < firstDay + (cycles - 1) * 28
    return clean && !isInside ? start.iso : start.isoMonth
  }

  private mutating func criteria(_ grade: Int, fatal: Bool) -> String {
    if fatal { return "DEATH;HOSP" }
    if grade == 4 { return random.pick(["LIFE", "LIFE;HOSP"]) }
    return random.pick(["HOSP", "HOSP", "HOSP", "IMP", "DISAB"])
  }

  mutating func response() {
    guard cycles > 0 else { return }
    var row = row("resp")
    let assessed = exclusion != "NOFU" && (cycles > 1 || end == "PD")
    row["ASSESSYN"] = assessed ? "Y" : "N"
    if assessed {
      let progressed = end == "PD"
      let day =
        firstDay + (progressed && cycles == 1 ? 26 : random.int(27...max(28, cycles * 28 - 1)))
      let best =
        progressed && cycles == 1
        ? "PD"
        : ["sCR", "CR", "VGPR", "PR", "MR", "SD", "PD"][
          random.weighted([3, 10, 22, 35, 8, 18, progressed ? 15 : 0])]
      row["BESTRESP"] = best
      row["RESPDT"] = min(day, lastContact).iso
      row["MPROT_GDL"] = ["sCR", "CR"].contains(best) ? "0" : tenths(random.int(1...42))
      if progressed { row["PDDT"] = max(min(day, lastContact), lastContact - 6).iso }
    } else {
      row["NDREASON"] = random.pick(["추적불가", "검사 미실시", "조기 종료"])
    }
    add(row)
  }

  mutating func eligibility() {
    var row = row("elig")
    let assessed = subject.records.last { $0.form == "resp" }?["ASSESSYN"] == "Y"
    row["MONDT"] = (lastContact + random.int(30...200)).iso
    row["SAFETY"] = exclusion == nil ? "Y" : "N"
    row["SAFREAS"] = exclusion
    row["EFFIC"] = exclusion == nil && assessed ? "Y" : "N"
    row["EFFREAS"] = exclusion ?? (assessed ? nil : "NOTASSESSED")
    row["LASTDT"] = lastContact.iso
    row["ENDREAS"] = end
    row["DTHDT"] = death?.iso
    if death != nil { row["DTHCAUS"] = fatalEvent ? "폐렴" : "다발골수종 진행" }
    row["MONITOR"] = "CRA-0\(1 + subject.site % 4)"
    add(row)
  }
}

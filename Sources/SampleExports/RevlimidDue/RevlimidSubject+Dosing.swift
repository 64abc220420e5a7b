extension RevlimidSubject {
  /// Name as written, dose, unit, purpose.
  private static let drugs: [(name: String, dose: String, unit: String, purpose: String)] = [
    ("아스피린", "100", "mg", "혈전예방"), ("Acyclovir", "200", "mg", "대상포진 예방"),
    ("암로디핀", "5", "mg", "고혈압"), ("메트포르민", "500", "mg", "당뇨병"),
    ("Bactrim", "1", "tab", "감염예방"), ("판토프라졸", "40", "mg", "위장보호"),
    ("졸레드론산", "4", "mg", "골질환"), ("Enoxaparin", "40", "mg", "혈전예방"),
    ("레보티록신", "50", "mcg", "갑상선기능저하증"), ("트라마돌", "50", "mg", "통증"),
  ]

  mutating func concomitant() {
    var row = row("cm")
    let count = random.weighted([10, 15, 20, 20, 15, 8, 5, 4, 2, 1])
    row["CMYN"] = count > 0 ? "Y" : "N"
    let first = random.int(0...9)
    for place in 0..<count {
      let drug = Self.drugs[(first + place) % Self.drugs.count]
      let name = "CM\(place + 1)_"
      row[name + "NAME"] = drug.name
      row[name + "DOSE"] = drug.dose
      row[name + "UNIT"] = drug.unit
      let start = firstDay - random.int(-20...200)
      row[name + "START"] = random.chance(80) ? start.iso : longAgo(start)
      if random.chance(30) { row[name + "END"] = (max(start, firstDay) + random.int(5...20)).iso }
      row[name + "IND"] = drug.purpose
    }
    add(row)
  }

  /// Lenalidomide on days 1 to 21 of each cycle, dexamethasone beside it in most.
  mutating func dosing() {
    guard cycles > 0 else { return }
    var dose = random.pick([25, 25, 25, 15, 10])
    let dexamethasone = random.chance(85) ? (age > 75 ? 20 : 40) : 0
    var changed = "NONE"
    for cycle in 1...cycles {
      let start = firstDay + (cycle - 1) * 28
      let interrupted = random.chance(5)
      let stopped = cycle == cycles && end == "AE"
      var row = row("len")
      row["CYCLE"] = String(cycle)
      row["DOSE_MG"] = String(dose)
      row["STARTDT"] = start.iso
      row["ENDDT"] = (start + (interrupted || stopped ? random.int(8...17) : 20)).iso
      row["SCHED"] = dose == 10 && random.chance(40) ? "QOD21" : "QD21"
      row["CHANGE"] = stopped ? "STOPPED" : interrupted ? "INTERRUPTED" : changed
      if row["CHANGE"] != "NONE" { row["REASON"] = random.pick(["이상사례", "호중구 감소", "혈소판 감소"]) }
      add(row)
      changed = "NONE"
      if dose > 10, random.chance(9) {
        dose = dose == 25 ? 15 : 10
        changed = "REDUCED"
      }
    }
    guard dexamethasone > 0 else { return }
    for cycle in 1...cycles { self.dexamethasone(cycle, dose: dexamethasone) }
  }

  private mutating func dexamethasone(_ cycle: Int, dose: Int) {
    let start = firstDay + (cycle - 1) * 28
    let weekly = age > 60 || cycle > 2
    var row = row("dex")
    row["CYCLE"] = String(cycle)
    row["DOSE_MG"] = String(dose)
    row["STARTDT"] = start.iso
    row["ENDDT"] = (start + (!weekly ? 3 : end == "AE" && cycle == cycles ? 7 : 21)).iso
    row["SCHED"] = weekly ? "WEEKLY" : "D1-4"
    row["CHANGE"] = "NONE"
    add(row)
  }
}

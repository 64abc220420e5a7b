extension KrdHomeSubject {
  /// One programme cycle: questionnaire, the three drugs, response.
  mutating func cycle(_ cycle: Int) {
    let delayed = cycle > 1 && random.chance(8)
    if cycle > 1 { lastCycleStart = lastCycleStart + Self.cycleLength + (delayed ? 7 : 0) }
    let reduced = cycle > 1 && !delayed && level > 20 && random.chance(10)
    if delayed || reduced { eventBefore(lastCycleStart, cycle - 1, action: reduced ? 1 : 2) }
    if reduced { level = [56: 45, 45: 36, 36: 27, 27: 20][level] ?? 20 }
    questionnaire(cycle)
    carfilzomib(cycle, dayOneChange: delayed ? 3 : reduced ? 1 : 0)
    lenalidomide(cycle)
    dexamethasone(cycle)
    response(cycle)
    for _ in 0..<random.weighted([35, 40, 20, 5]) { plainEvent(cycle) }
  }

  func day(_ day: Int) -> CalendarDay { lastCycleStart + (day - 1) }

  /// Hospital or home by the programme's plan (codes of CL.SET).
  static func plannedSetting(cycle: Int, day: Int) -> String {
    if day == 22 { return "2" }
    return cycle <= 2 || day == 1 || day == 15 ? "1" : "2"
  }

  private mutating func questionnaire(_ cycle: Int) {
    var record = SampleRecord(event: "SE.CYCLE", String(cycle), form: "F.QS", group: "IG.QS")
    if random.chance(5) {
      record["QSDONE"] = "0"
      record["QSND"] = random.pick(["Subject too tired", "Forgotten", "Subject did not wish to"])
      return add(record)
    }
    record["QSDONE"] = "1"
    record["QSDAT"] = day(1).iso
    for question in 1...6 { record["Q0\(question)"] = String(1 + random.weighted([4, 5, 3, 1])) }
    record["Q07"] = String(random.int(3...7))
    for question in ["Q08", "Q09", "Q10"] {
      record[question] = String(1 + random.weighted([1, 1, 2, 6, cycle > 2 ? 9 : 5]))
    }
    add(record)
  }

  private mutating func carfilzomib(_ cycle: Int, dayOneChange: Int) {
    let surface = (Double(height * weight) / 3600).squareRoot()
    let minute = random.int(0...11) * 5
    for day in Self.carfilzomibDays {
      var record = SampleRecord(
        event: "SE.CYCLE", String(cycle), form: "F.CFZ", group: "IG.CFZ", String(day))
      record["CFZDAY"] = String(day)
      if day > 1, random.chance(3) {
        record["CFZGIV"] = "0"
        record["CFZNOT"] = String(missedReason(cycle, day, drug: 0))
        add(record)
        continue
      }
      record["CFZGIV"] = "1"
      record["CFZDAT"] = self.day(day).iso
      record["CFZTIM"] = "\(padded(random.int(8...15), 2)):\(padded(minute, 2)):00"
      record["CFZDUR"] = random.chance(95) ? "10" : "30"
      record["CFZLVL"] = String(level)
      record["CFZDOSE"] = String(Int((Double(level) * surface).rounded()))
      record["CFZSET"] =
        random.chance(98) ? Self.plannedSetting(cycle: cycle, day: day) : "1"
      record["CFZCHG"] = String(day == 1 ? dayOneChange : 0)
      if day == 1, dayOneChange > 0 { record["CFZREAS"] = "1" }
      add(record)
    }
  }

  /// Why a dose was left out; when for an adverse event, the event is there too.
  private mutating func missedReason(_ cycle: Int, _ day: Int, drug: Int) -> Int {
    let reason = 1 + random.weighted([5, 2, 2, 1])
    if reason == 1 {
      var event = KrdHomeEvent(kind: random.int(0...KrdHomeEvent.kinds.count - 1))
      event.start = self.day(day) - random.int(0...1)
      event.cycle = cycle
      event.grade = random.int(2...3)
      event.actions[drug] = 3
      event.related[drug] = true
      event.lasting = random.int(2...12)
      events.append(event)
    }
    return reason
  }

  private mutating func lenalidomide(_ cycle: Int) {
    var record = SampleRecord(event: "SE.CYCLE", String(cycle), form: "F.LEN", group: "IG.LEN")
    let interrupted = random.chance(6)
    let last = interrupted ? random.int(9...18) : 21
    record["LENGIV"] = "1"
    record["LENSTDAT"] = day(1).iso
    record["LENENDAT"] = day(last).iso
    record["LENDOSE"] = String(lenalidomideDose)
    record["LENSET"] = "2"
    record["LENCHG"] = interrupted ? "4" : "0"
    if interrupted { record["LENREAS"] = String(missedReason(cycle, last + 1, drug: 1)) }
    add(record)
  }

  private mutating func dexamethasone(_ cycle: Int) {
    for day in Self.dexamethasoneDays {
      var record = SampleRecord(
        event: "SE.CYCLE", String(cycle), form: "F.DEX", group: "IG.DEX", String(day))
      record["DEXDAY"] = String(day)
      let given = day == 1 || random.chance(98)
      record["DEXGIV"] = given ? "1" : "0"
      if given {
        record["DEXDAT"] = self.day(day).iso
        record["DEXDOSE"] = String(dexamethasoneDose)
        record["DEXSET"] = Self.plannedSetting(cycle: cycle, day: day)
        record["DEXCHG"] = "0"
      } else {
        record["DEXNOT"] = String(missedReason(cycle, day, drug: 2))
      }
      add(record)
    }
  }

  private mutating func response(_ cycle: Int) {
    let progressed = end == .progression && cycle == lastCycle
    if response > 1, random.chance(30) { response -= 1 }
    mProtein = progressed ? mProtein * 2 + 80 : mProtein * random.int(60...98) / 100
    if response <= 2 { mProtein = progressed ? 60 : 0 }
    var record = SampleRecord(event: "SE.CYCLE", String(cycle), form: "F.RS", group: "IG.RS")
    if random.chance(3), !progressed {
      record["RSDAT"] = day(26).iso
      record["RSRESP"] = "8"
      return add(record)
    }
    let gramsPerDecilitre = subject.site == 4
    record["RSDAT"] = day(random.int(24...28)).iso
    record["RSRESP"] = progressed ? "7" : String(response)
    record["RSMP"] =
      gramsPerDecilitre ? "\(mProtein / 100).\(padded(mProtein % 100, 2))" : tenths(mProtein)
    record.units["RSMP"] = gramsPerDecilitre ? "MU.GDL" : "MU.GL"
    let ratio = random.int(20...480)
    record["RSFLC"] = "\(ratio / 100).\(padded(ratio % 100, 2))"
    add(record)
  }
}

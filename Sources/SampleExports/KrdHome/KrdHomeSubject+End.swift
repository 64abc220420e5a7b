extension KrdHomeSubject {
  /// The end of the programme, and the event that led to it.
  mutating func finish() {
    let lastDay = day(28)
    lastContact = lastDay + (end == .completed ? random.int(0...30) : random.int(1...14))
    switch end {
    case .death:
      death = lastDay
      lastContact = lastDay
      events.append(closingEvent(start: day(23), fatal: true))
    case .adverseEvent:
      events.append(closingEvent(start: day(22), fatal: false))
    default: break
    }
    // What began after death or the last contact was never reported.
    let limit = lastContact
    events = events.filter { $0.start <= limit }
    events.sort { ($0.start, $0.kind) < ($1.start, $1.kind) }
  }

  private func closingEvent(start: CalendarDay, fatal: Bool) -> KrdHomeEvent {
    var event = KrdHomeEvent(kind: fatal ? 11 : 5)
    event.start = start
    event.cycle = lastCycle
    event.grade = fatal ? 5 : 4
    event.fatal = fatal
    event.lasting = fatal ? 5 : nil
    event.actions = fatal ? [5, 5, 5] : [4, 4, 4]
    event.related = [true, false, false]
    return event
  }

  mutating func adverseEvents() {
    var question = SampleRecord(event: "SE.AE", form: "F.AE", group: "IG.AEQ")
    question["AEYN"] = events.isEmpty ? "0" : "1"
    add(question)
    for (place, event) in events.enumerated() { adverseEvent(event, number: place + 1) }
  }

  private mutating func adverseEvent(_ event: KrdHomeEvent, number: Int) {
    let kind = KrdHomeEvent.kinds[event.kind]
    let end = event.lasting.map { event.start + $0 }.flatMap { $0 <= lastContact ? $0 : nil }
    var record = SampleRecord(event: "SE.AE", form: "F.AE", group: "IG.AE", String(number))
    record["AETERM"] = random.pick(kind.terms)
    record["AEPT"] = kind.word
    record["AESTDAT"] = random.chance(4) ? event.start.isoMonth : event.start.iso
    record["AEENDAT"] = end?.iso
    record["AEONGO"] = end == nil ? "1" : "0"
    record["AECYC"] = String(event.cycle)
    record["AESET"] = event.cycle <= 2 ? "1" : String(random.int(1...2))
    record["AETOXGR"] = String(event.grade)
    seriousness(event, &record)
    for (drug, letter) in ["C", "L", "D"].enumerated() {
      record["AEREL" + letter] = event.related[drug] ? "1" : "0"
      record["AEACN" + letter] = String(event.actions[drug])
    }
    record["AETRT"] = event.grade > 1 && random.chance(60) ? "1" : "0"
    record["AEOUT"] =
      event.fatal ? "5" : end == nil ? random.pick(["3", "4"]) : random.pick(["1", "1", "1", "2"])
    add(record)
  }

  private mutating func seriousness(_ event: KrdHomeEvent, _ record: inout SampleRecord) {
    let serious = event.grade >= 4 || (event.grade == 3 && random.chance(40))
    record["AESER"] = serious ? "1" : "0"
    guard serious else { return }
    let hospital = event.fatal || random.chance(70)
    record["AESDTH"] = event.fatal ? "1" : "0"
    record["AESLIFE"] = event.grade == 4 ? "1" : "0"
    record["AESHOSP"] = hospital ? "1" : "0"
    record["AESDISAB"] = "0"
    record["AESCONG"] = "0"
    record["AESMIE"] = event.grade == 3 && !hospital ? "1" : "0"
  }

  mutating func disposition() {
    var record = SampleRecord(event: "SE.END", form: "F.DS", group: "IG.DS")
    record["DSDAT"] = day(28).iso
    record["DSDECOD"] = String(end.rawValue)
    record["LASTDAT"] = lastContact.iso
    record["DTHDAT"] = death?.iso
    record["DTHCAUS"] = death.map { _ in "Pneumonia" }
    add(record)
  }

  /// A patient who declined and agreed to the one-time collection.
  static func declined(number: Int, key: String, site: Int, seed: UInt64) -> SampleSubject {
    var random = SplitMix64(seed: seed, subject: number, stream: 2)
    var subject = SampleSubject(key: key, site: site)
    let date = CalendarDay(2021, 3, 1) + random.int(0...800)
    var record = SampleRecord(event: "SE.DECLINE", form: "F.DECL", group: "IG.DECL")
    record["DECAGR"] = "1"
    record["DECDAT"] = date.iso
    record["BRTHDAT"] = (date - random.int(47 * 366...84 * 365)).iso
    record["SEX"] = String(random.int(1...2))
    let reason = random.int(1...5)
    record["DECREAS"] = String(reason)
    if reason == 5 {
      record["DECOTH"] = random.pick(["Lives too far away", "Moves soon", "No reason given"])
    }
    subject.records = [record]
    return subject
  }
}

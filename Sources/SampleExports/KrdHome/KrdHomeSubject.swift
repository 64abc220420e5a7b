/// Makes one subject of the programme, from enrolment to the end.
struct KrdHomeSubject {
  static let cycleLength = 28
  static let carfilzomibDays = [1, 2, 8, 9, 15, 16]
  static let dexamethasoneDays = [1, 8, 15, 22]

  /// How the programme ended, by the codes of CL.DS.
  enum End: Int {
    case completed = 1, progression, adverseEvent, death, withdrawal, backToHospital
  }

  var random: SplitMix64
  var subject: SampleSubject
  var consent: CalendarDay
  var firstDay: CalendarDay
  var height = 0
  var weight = 0
  var age = 0
  var end = End.completed
  var lastCycle = 6
  /// The first day of the last cycle that began.
  var lastCycleStart: CalendarDay
  var lastContact: CalendarDay
  var death: CalendarDay?
  var level = 56
  var lenalidomideDose = 25
  var dexamethasoneDose = 40
  /// By the codes of CL.RESP.
  var response = 4
  var mProtein = 0
  var events: [KrdHomeEvent] = []

  init(number: Int, key: String, site: Int, seed: UInt64) {
    random = SplitMix64(seed: seed, subject: number, stream: 1)
    subject = SampleSubject(key: key, site: site)
    consent = CalendarDay(2021, 3, 1) + random.int(0...800)
    firstDay = consent + random.int(3...14)
    lastCycleStart = firstDay
    lastContact = firstDay
    height = random.int(148...192)
    weight = random.int(height - 112...height - 78)
    end = End(rawValue: 1 + random.weighted([70, 8, 7, 4, 6, 5])) ?? .completed
    lastCycle = end == .completed ? 6 : random.int(2...5)
    level = random.chance(70) ? 56 : 27
    lenalidomideDose = random.pick([25, 25, 25, 15, 10])
  }

  static func make(number: Int, key: String, site: Int, seed: UInt64) -> SampleSubject {
    var maker = Self(number: number, key: key, site: site, seed: seed)
    maker.enrolment()
    for cycle in 1...maker.lastCycle { maker.cycle(cycle) }
    maker.finish()
    maker.adverseEvents()
    maker.disposition()
    return maker.subject
  }

  mutating func add(_ record: SampleRecord) { subject.records.append(record) }

  private mutating func enrolment() {
    age = random.int(46...83)
    let birth = consent - age * 365 - age / 4 - random.int(1...360)
    if age > 75 { dexamethasoneDose = 20 }
    var record = SampleRecord(event: "SE.ENROL", form: "F.DM", group: "IG.DM")
    record["SUBJID"] = subject.key
    record["BRTHDAT"] = birth.iso
    record["SEX"] = String(random.int(1...2))
    record["HEIGHT"] = String(height)
    record["WEIGHT"] = tenths(weight * 10 + random.int(0...9))
    record["ECOG"] = String(random.weighted([5, 4, 1]))
    record["ICYN"] = "1"
    record["ICDAT"] = consent.iso
    record["ENRDAT"] = (firstDay - random.int(0...2)).iso
    add(record)
    eligibility()
    myeloma(birth)
    hospitalCycles()
  }

  private mutating func eligibility() {
    for (place, code) in ["IN01", "IN02", "IN03", "EX01", "EX02"].enumerated() {
      var record = SampleRecord(
        event: "SE.ENROL", form: "F.IE", group: "IG.IE", String(place + 1))
      record["IECD"] = code
      record["IEMET"] = code.hasPrefix("IN") ? "1" : "0"
      add(record)
    }
  }

  private mutating func myeloma(_ birth: CalendarDay) {
    var record = SampleRecord(event: "SE.ENROL", form: "F.MM", group: "IG.MM")
    let diagnosis = consent - random.int(250...1900)
    record["MMDIAG"] =
      [diagnosis.iso, diagnosis.iso, diagnosis.isoMonth, diagnosis.isoYear][random.int(0...3)]
    record["MMISS"] = String(random.int(1...3))
    record["MMTYPE"] = String(1 + random.weighted([55, 22, 18, 5]))
    record["MMLINES"] = String(random.int(1...3))
    add(record)
    let conditions = [
      "Hypertension", "Type 2 diabetes", "Osteoporosis", "Asthma", "Hypothyroidism",
    ]
    let first = random.int(0...4)
    for place in 0..<random.int(0...3) {
      var record = SampleRecord(
        event: "SE.ENROL", form: "F.MH", group: "IG.MH", String(place + 1))
      record["MHTERM"] = conditions[(first + place) % conditions.count]
      let start = consent - random.int(400...7000)
      record["MHSTDAT"] = random.chance(60) ? start.isoYear : start.isoMonth
      record["MHONGO"] = random.chance(90) ? "1" : "0"
      add(record)
    }
  }

  private mutating func hospitalCycles() {
    let count = random.int(2...6)
    let end = consent - random.int(1...10)
    response = random.pick([3, 4, 4, 5, 6])
    mProtein = random.int(40...260)
    var record = SampleRecord(event: "SE.ENROL", form: "F.HC", group: "IG.HC")
    record["HCNUM"] = String(count)
    record["HCSTDAT"] = (end - (count * Self.cycleLength - 1)).iso
    record["HCENDAT"] = end.iso
    record["HCRESP"] = String(response)
    add(record)
  }
}

/// Makes one retreated subject.
struct BortezomibSubject {
  /// What is known of one of the two lines.
  struct Line {
    var number: Int
    var start: CalendarDay
    var cycles: Int
    /// Days from one cycle to the next.
    var length: Int
    var route: String
    /// By the codes of CL_RESP.
    var response: Int
    var stop: CalendarDay { start + (cycles - 1) * length + length - 10 }
  }

  static let event = "SE_COLLECT"

  var random: SplitMix64
  /// Whether the retreatment and what happened in it have whole dates, and so has the birth.
  let clean: Bool
  var subject: SampleSubject
  var country: String
  var birth: CalendarDay
  var diagnosis: CalendarDay
  var visit: CalendarDay
  var first: Line
  var second: Line
  /// The progression after the first line, and after the second if there was one.
  var progressions: [CalendarDay?]
  var lastVisit: CalendarDay
  var death: CalendarDay?
  var deathByReaction = false

  init(
    number: Int, key: String, site: Int, siteNumber: String, country: String, seed: UInt64,
    clean: Bool
  ) {
    self.clean = clean
    var random = SplitMix64(seed: seed, subject: number, stream: 3)
    subject = SampleSubject(key: key, site: site, siteNumber: siteNumber)
    self.country = country
    diagnosis = CalendarDay(2004, 1, 5) + random.int(0...1400)
    birth = diagnosis - random.int(46 * 365...78 * 366)
    let weekly = random.chance(20)
    first = Line(
      number: 1, start: diagnosis + random.int(10...60), cycles: random.int(4...8), length: 21,
      route: "IV", response: 1 + random.weighted([1, 3, 4, 6]))
    let pause = random.int(190...880)
    second = Line(
      number: 2, start: first.stop + pause, cycles: random.int(3...8), length: weekly ? 35 : 21,
      route: random.chance(25) ? "SC" : "IV",
      response: 1 + random.weighted([1, 3, 4, 8, 3, 4, 3, 1]))
    let afterFirst = second.start - random.int(7...60)
    let progressed = second.response == 7 || random.chance(60)
    let afterSecond = second.stop + (second.response == 7 ? -5 : random.int(20...400))
    progressions = [afterFirst, progressed ? afterSecond : nil]
    visit = CalendarDay(2012, 2, 6) + random.int(0...270)
    lastVisit = visit - random.int(0...60)
    let dies = random.chance(22)
    deathByReaction = dies && random.chance(15)
    if dies { death = deathByReaction ? second.stop + 6 : second.stop + random.int(20...420) }
    if let death {
      lastVisit = death - random.int(0...5)
      if let progression = progressions[1], progression > death { progressions[1] = nil }
    }
    self.random = random
  }

  static func make(
    number: Int, key: String, site: Int, siteNumber: String, country: String, seed: UInt64,
    clean: Bool
  ) -> SampleSubject {
    var maker = Self(
      number: number, key: key, site: site, siteNumber: siteNumber, country: country, seed: seed,
      clean: clean)
    maker.visitAndEligibility()
    maker.characteristics()
    maker.riskFactors()
    maker.myeloma()
    maker.line(maker.first)
    maker.line(maker.second)
    maker.response(maker.first)
    maker.response(maker.second)
    maker.resourcesAndReactions()
    maker.last()
    return maker.subject
  }

  func record(
    _ form: String, line: Int? = nil, _ group: String, _ groupRepeat: String? = nil
  ) -> SampleRecord {
    SampleRecord(
      event: Self.event, form: form, line.map { String($0) }, group: group, groupRepeat)
  }

  mutating func add(_ record: SampleRecord) { subject.records.append(record) }

  /// A date of which old files may know only a part.
  mutating func remembered(_ day: CalendarDay, whole percent: Int = 85) -> String {
    if random.chance(percent) { return day.iso }
    return random.chance(75) ? day.isoMonth : day.isoYear
  }

  /// The same of a date that conformance rules ask for.
  mutating func asked(_ day: CalendarDay, whole percent: Int = 85) -> String {
    let text = remembered(day, whole: percent)
    return clean ? day.iso : text
  }

  private mutating func visitAndEligibility() {
    var page = record("F_VISIT_V10", "IG_VISIT")
    let consentNeeded = !["FRA", "GBR"].contains(country)
    page["I_VISIT_DATE"] = visit.iso
    page["I_VISIT_ICREQ"] = consentNeeded ? "Y" : "N"
    if consentNeeded, death == nil { page["I_VISIT_ICDATE"] = (visit - random.int(0...21)).iso }
    add(page)
    page = record("F_ELIG_V10", "IG_ELIG")
    for criterion in BortezomibRetreatment.criteria {
      page[criterion.oid] = criterion.oid.contains("_IC") ? "true" : "false"
    }
    add(page)
  }

  private mutating func characteristics() {
    var page = record("F_DEMOG_V20", "IG_DEMOG")
    let american = country == "USA"
    page["I_DEMOG_BIRTH"] =
      clean
      ? birth.iso
      : country == "DEU" ? birth.isoYear : country == "FRA" ? birth.isoMonth : birth.iso
    page["I_DEMOG_SEX"] = random.pick(["F", "M"])
    page["I_DEMOG_RACE"] =
      country == "FRA"
      ? "NOTASKED" : ["WHITE", "BLACK", "ASIAN", "OTHER"][random.weighted([80, 12, 6, 2])]
    page["I_DEMOG_COUNTRY"] = country
    let height = random.int(150...192)
    let weight = height - random.int(82...110)
    page["I_DEMOG_HEIGHT"] = american ? tenths(height * 1000 / 254) : String(height)
    page["I_DEMOG_WEIGHT"] =
      american ? tenths(weight * 22_046 / 1000) : "\(weight).\(random.int(1...9))"
    page["I_DEMOG_ECOG"] = String(random.weighted([4, 5, 2]))
    page.units["I_DEMOG_HEIGHT"] = american ? "MU_IN" : "MU_CM"
    page.units["I_DEMOG_WEIGHT"] = american ? "MU_LB" : "MU_KG"
    add(page)
  }

  private mutating func riskFactors() {
    for (place, code) in ["HTN", "DM", "NEURO", "RENAL", "CARD", "SMOKE"].enumerated() {
      var page = record("F_RISK_V10", "IG_RISK", String(place + 1))
      page["I_RISK_CODE"] = code
      let present = random.weighted([60, 35, 5])
      page["I_RISK_PRESENT"] = ["N", "Y", "U"][present]
      if present == 1, random.chance(70) {
        page["I_RISK_SINCE"] = remembered(diagnosis - random.int(100...5000), whole: 10)
      }
      add(page)
    }
  }

  private mutating func myeloma() {
    var page = record("F_MM_V10", "IG_MM")
    page["I_MM_DIAG"] = remembered(diagnosis, whole: 60)
    page["I_MM_ISS"] = ["1", "2", "3", "9"][random.weighted([30, 35, 25, 10])]
    page["I_MM_DS"] = random.pick(["IA", "IIA", "IIB", "IIIA", "IIIB"])
    page["I_MM_TYPE"] = ["IGG", "IGA", "IGD", "NONE"][random.weighted([58, 22, 2, 18])]
    page["I_MM_LIGHT"] = random.pick(["K", "K", "L"])
    page["I_MM_BONE"] = String(random.weighted([3, 2, 2, 1, 1, 1]))
    page["I_MM_SCT"] = random.chance(45) ? "Y" : "N"
    page["I_MM_CYTO"] = random.pick([
      "not done", "normal", "del(13q)", "t(4;14)", "del(17p) in 40 % & t(14;16)",
    ])
    add(page)
  }
}

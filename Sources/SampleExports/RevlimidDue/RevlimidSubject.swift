/// Makes one subject of a hospital.
struct RevlimidSubject {
  var random: SplitMix64
  /// Whether a date is whole where a partial one may lie on either side of the first or last dose.
  let clean: Bool
  var subject: SampleSubject
  var consent: CalendarDay
  var firstDay: CalendarDay
  var age: Int
  var cycles: Int
  /// A key of the code list "exclusion": why the subject does not count for safety.
  var exclusion: String?
  /// A key of the code list "end".
  var end: String
  var indication: String
  var lastContact: CalendarDay
  var death: CalendarDay?
  var fatalEvent = false
  var lines: Int

  init(number: Int, siteNumber: Int, site: Int, seed: UInt64, clean: Bool) {
    self.clean = clean
    random = SplitMix64(seed: seed, subject: number, stream: 4)
    subject = SampleSubject(key: padded(siteNumber, 3), site: site)
    consent = CalendarDay(2014, 9, 1) + random.int(0...1200)
    firstDay = consent + random.int(0...10)
    age = random.int(46...84)
    lines = random.weighted([25, 40, 25, 10])
    indication = lines == 0 ? "MM1" : "MM2"
    exclusion =
      [
        nil, "NODOSE", "NOFU", "PRECONTRACT", "OFFLABEL", "DUPLICATE", "NOCONSENT",
      ][random.weighted([900, 10, 24, 16, 20, 6, 10])]
    end =
      ["COMPLETED", "AE", "PD", "DEATH", "LOST", "WISH"][random.weighted([60, 10, 12, 4, 6, 8])]
    cycles = end == "COMPLETED" ? 6 : random.int(1...5)
    lastContact = firstDay
    applyExclusion()
    finish()
  }

  static func make(number: Int, siteNumber: Int, site: Int, seed: UInt64, clean: Bool)
    -> SampleSubject
  {
    var maker = Self(
      number: number, siteNumber: siteNumber, site: site, seed: seed, clean: clean)
    maker.demography()
    maker.history()
    maker.concomitant()
    maker.dosing()
    maker.adverseEvents()
    maker.response()
    maker.eligibility()
    return maker.subject
  }

  private mutating func applyExclusion() {
    switch exclusion {
    case "NODOSE":
      cycles = 0
      end = "NOTSTARTED"
    case "NOFU":
      cycles = 1
      end = "LOST"
    case "PRECONTRACT":
      firstDay = CalendarDay(2014, 8, 1) - random.int(10...60)
      consent = firstDay
    case "OFFLABEL": indication = random.chance(60) ? "MDS" : "OTHER"
    default: break
    }
  }

  private mutating func finish() {
    let lastDose = firstDay + max(0, cycles - 1) * 28 + 20
    lastContact = cycles == 0 ? consent + 7 : lastDose + random.int(7...40)
    // The last dexamethasone is a day after the last lenalidomide.
    if end == "LOST" { lastContact = lastDose + 1 }
    if end == "DEATH" {
      fatalEvent = random.chance(50)
      death = lastDose + random.int(8...30)
      lastContact = death ?? lastContact
    }
  }

  mutating func add(_ record: SampleRecord) { subject.records.append(record) }

  func row(_ form: String) -> SampleRecord {
    var row = SampleRecord(form: form, group: form)
    row["SUBJNO"] = subject.key
    return row
  }

  /// A date long ago, as much of it as the file says, or a word for unknown.
  mutating func longAgo(_ day: CalendarDay) -> String {
    switch random.weighted([20, 35, 35, 10]) {
    case 0: return day.iso
    case 1: return day.isoMonth
    case 2: return day.isoYear
    default:
      return SiteStyle.of(site: subject.site).koreanValues
        ? random.pick(["불명", "모름"]) : random.pick(["UN", "UNK"])
    }
  }

  /// A date before the treatment: in clean exports, none of which as much as the file says is the
  /// year or month of the first dose.
  mutating func past(_ day: CalendarDay) -> String {
    let text = longAgo(day)
    return clean && firstDay.iso.hasPrefix(text) ? day.iso : text
  }

  private mutating func demography() {
    var row = row("demog")
    let height = random.int(146...184)
    row["ROUTE"] = random.chance(72) ? "SITE" : "PAP"
    if exclusion != "NOCONSENT" { row["CONSENTDT"] = consent.iso }
    row["SEX"] = random.pick(["M", "F"])
    row["BIRTHDT"] = (consent - age * 365 - age / 4 - random.int(1...360)).iso
    row["HEIGHT_CM"] = tenths(height * 10 + random.int(0...9))
    row["WEIGHT_KG"] = tenths((height - random.int(88...112)) * 10 + random.int(0...9))
    row["INDICATION"] = indication
    let known = lines == 0 ? 25 : 230 + lines * 300 + random.int(0...600)
    row["DIAGDT"] = past(firstDay - known)
    row["ISS"] = random.pick(["1", "2", "3"])
    row["ECOG"] = String(random.weighted([3, 5, 2]))
    row["PRIORLINES"] = String(lines)
    if random.chance(6) {
      row["REMARK"] =
        random.pick(["전원된 환자, 이전 기록 일부 없음", "보호자 \"동의\" 확인", "1차 면담\n2차 면담 후 동의"])
    }
    add(row)
  }

  private mutating func history() {
    let diseases = ["고혈압", "당뇨병", "만성 신장병", "골다공증", "B형 간염 보균", "갑상선기능저하증", "심방세동"]
    let treatments = ["보르테조밉+덱사메타손", "VMP 요법", "자가조혈모세포이식", "탈리도마이드"]
    let first = random.int(0...6)
    let count = random.weighted([25, 35, 25, 15])
    for place in 0..<count {
      var row = row("history")
      row["MHNO"] = String(place + 1)
      row["MHCAT"] = "DISEASE"
      row["MHTERM"] = diseases[(first + place) % diseases.count]
      row["MHSTDT"] = past(consent - random.int(300...6000))
      row["MHONGO"] = "Y"
      add(row)
    }
    for line in 0..<lines {
      var row = row("history")
      let start = firstDay - 200 - (lines - line) * 300
      row["MHNO"] = String(count + line + 1)
      row["MHCAT"] = "PRIOR"
      row["MHTERM"] = treatments[line]
      row["MHSTDT"] = start.isoMonth
      row["MHENDT"] = (start + random.int(90...250)).isoMonth
      row["MHONGO"] = "N"
      add(row)
    }
  }
}

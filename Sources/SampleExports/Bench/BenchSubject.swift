/// One subject's data as plain numbers: 72 doses and 18 adverse events.
struct BenchSubject {
  struct Dose {
    var drug: StaticString
    var milligrams: Int
    var start: CalendarDay
    /// Lenalidomide only.
    var end: CalendarDay?
    var cycle: Int
    /// Not for lenalidomide.
    var day: Int?
  }

  struct Event {
    var term: StaticString
    var start: CalendarDay
    /// nil: ongoing
    var end: CalendarDay?
    var grade: Int
    var serious: Bool
    var related: Bool
    var outcome: Int
  }

  static let doseCount = 72
  static let eventCount = 18

  private static let terms: [StaticString] = [
    "Fatigue", "Nausea", "Diarrhoea", "Constipation", "Sleeplessness", "Breathlessness",
    "High blood pressure", "Low platelets", "Low neutrophils", "Anaemia", "Common cold",
    "Pneumonia", "Muscle cramps", "Rash on the trunk", "Tingling fingers", "Headache",
  ]

  let number: Int
  let site: Int
  private var random: SplitMix64
  let consent: CalendarDay
  let birth: CalendarDay
  let isMale: Bool
  private let carfilzomib: Int

  init(number: Int, seed: UInt64) {
    self.number = number
    site = 1 + number % Bench.sites
    random = SplitMix64(seed: seed, subject: number, stream: 5)
    consent = CalendarDay(2021, 1, 4) + random.int(0...900)
    birth = consent - random.int(45 * 366...85 * 365)
    isMale = random.chance(55)
    carfilzomib = random.int(85...118)
  }

  /// 6 cycles of 12 records: carfilzomib on six days, dexamethasone on four, lenalidomide in two
  /// packs.
  func dose(_ index: Int) -> Dose {
    let (cycle, place) = index.quotientAndRemainder(dividingBy: 12)
    let first = consent + 5 + cycle * 28
    if place < 10 {
      let isDexamethasone = place >= 6
      let day = [1, 2, 8, 9, 15, 16, 1, 8, 15, 22][place]
      return Dose(
        drug: isDexamethasone ? "DEX" : "CFZ", milligrams: isDexamethasone ? 40 : carfilzomib,
        start: first + (day - 1), cycle: cycle + 1, day: day)
    }
    return Dose(
      drug: "LEN", milligrams: 25, start: first + (place == 10 ? 0 : 10),
      end: first + (place == 10 ? 9 : 20), cycle: cycle + 1)
  }

  mutating func event(_ index: Int) -> Event {
    let bits = random.next()
    let start = consent + 6 + index * 9 + Int(bits & 7)
    let ongoing = (bits >> 8) % 10 == 0
    let grade = 1 + Int((bits >> 16) % 4)
    return Event(
      term: Self.terms[Int((bits >> 24) % 16)], start: start,
      end: ongoing ? nil : start + Int((bits >> 32) % 20), grade: grade, serious: false,
      related: (bits >> 40) & 1 == 1, outcome: ongoing ? 4 : 1 + Int((bits >> 48) & 1))
  }
}

extension OutputFile {
  /// `2024-03-07`
  @inline(__always)
  mutating func append(_ day: CalendarDay) {
    let (year, month, date) = day.parts
    append(year, width: 4)
    append("-")
    append(month, width: 2)
    append("-")
    append(date, width: 2)
  }
}

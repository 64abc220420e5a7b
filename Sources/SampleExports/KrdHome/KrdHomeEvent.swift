/// An adverse event on its way to the form.
struct KrdHomeEvent {
  struct Kind {
    var terms: [String]
    var word: String
    /// In percent: related to carfilzomib, lenalidomide, dexamethasone.
    var related: [Int]
  }

  /// Terms as sites report them, and the study's own plain word for each. No dictionary.
  static let kinds = [
    Kind(
      terms: ["Tired", "Fatigue after infusion", "tiredness"], word: "Fatigue",
      related: [60, 50, 20]
    ),
    Kind(terms: ["Nausea", "felt sick after tablets"], word: "Nausea", related: [40, 40, 10]),
    Kind(terms: ["Loose stools", "diarrhea"], word: "Diarrhoea", related: [20, 70, 5]),
    Kind(terms: ["Constipation"], word: "Constipation", related: [10, 50, 5]),
    Kind(
      terms: ["can't sleep", "Insomnia on dex days"], word: "Sleeplessness", related: [5, 10, 90]),
    Kind(
      terms: ["Short of breath on stairs", "SOB"], word: "Breathlessness", related: [70, 20, 5]),
    Kind(
      terms: ["BP 170/95", "high blood pressure"], word: "High blood pressure",
      related: [70, 5, 40]),
    Kind(terms: ["low platelets", "Platelets < 50"], word: "Low platelets", related: [75, 75, 0]),
    Kind(
      terms: ["low neutrophils", "ANC 0.8 & falling"], word: "Low neutrophils",
      related: [50, 85, 0]),
    Kind(terms: ["anemia", "Hb 8.9 g/dl"], word: "Anaemia", related: [55, 65, 0]),
    Kind(terms: ["head cold", "Common cold"], word: "Cold", related: [15, 20, 25]),
    Kind(
      terms: ["Pneumonia right lower lobe", "Pneumonia"], word: "Pneumonia", related: [30, 40, 40]),
    Kind(
      terms: ["Muscle cramps", "cramps, both calves"], word: "Muscle cramps", related: [10, 70, 10]),
    Kind(terms: ["Rash on trunk", "itchy rash"], word: "Rash", related: [10, 75, 5]),
    Kind(terms: ["Tingling fingers", "numb toes"], word: "Numbness", related: [30, 40, 0]),
    Kind(terms: ["Sugar 240 mg/dl", "high sugar"], word: "High blood sugar", related: [0, 5, 95]),
    Kind(terms: ["Headache"], word: "Headache", related: [45, 10, 15]),
    Kind(
      terms: ["Bruise at the \"port\" site", "Infusion site pain"], word: "Infusion site reaction",
      related: [80, 0, 0]),
  ]

  var kind: Int
  var start = CalendarDay(number: 0)
  /// Days until it ended; nil when it did not.
  var lasting: Int?
  var cycle = 1
  var grade = 1
  var fatal = false
  /// By the codes of CL.ACN, for the three drugs.
  var actions = [0, 0, 0]
  var related = [false, false, false]

  init(kind: Int) { self.kind = kind }
}

extension KrdHomeSubject {
  /// An event that made the next cycle start later, or with less carfilzomib.
  mutating func eventBefore(_ day: CalendarDay, _ cycle: Int, action: Int) {
    var event = KrdHomeEvent(kind: random.pick([7, 8, 5, 6]))
    event.start = day - random.int(3...9)
    event.cycle = cycle
    event.grade = 3
    event.lasting = random.int(7...16)
    event.actions[0] = action
    event.related[0] = true
    events.append(event)
  }

  /// An event without consequence for the doses.
  mutating func plainEvent(_ cycle: Int) {
    var event = KrdHomeEvent(kind: random.int(0...KrdHomeEvent.kinds.count - 1))
    event.start = day(random.int(1...28))
    event.cycle = cycle
    event.grade = 1 + random.weighted([55, 35, 8, 2])
    event.lasting = random.chance(88) ? random.int(0...25) : nil
    for drug in 0...2 {
      event.related[drug] = random.chance(KrdHomeEvent.kinds[event.kind].related[drug])
    }
    events.append(event)
  }
}

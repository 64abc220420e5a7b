/// An adverse drug reaction on its way to the form.
struct BortezomibReaction {
  /// Terms as sites report them, and the study's own plain word for each. No dictionary.
  static let kinds: [(terms: [String], word: String)] = [
    (["Polyneuropathie", "tingling in both feet", "neuropathy of feet and hands"], "Neuropathy"),
    (["Thrombocytopenia", "platelets < 25", "Thrombopénie"], "Low platelets"),
    (["Diarrhoea", "loose stools"], "Diarrhoea"),
    (["Constipation", "Verstopfung"], "Constipation"),
    (["Fatigue", "Müdigkeit"], "Fatigue"),
    (["Shingles left chest", "Herpes zoster"], "Shingles"),
    (["Pneumonia", "Pneumopathie du lobe inférieur"], "Pneumonia"),
    (["Low blood pressure on standing", "Hypotension"], "Low blood pressure"),
    (["Nausea & vomiting", "Nausea"], "Nausea"),
    (["Redness at injection site"], "Injection site reaction"),
    (["Anaemia", "Hb 7.9"], "Anaemia"),
    (["Neutropenia"], "Low neutrophils"),
  ]

  var kind: Int
  var start: CalendarDay
  var end: CalendarDay?
  var grade: Int
  var serious: String?
  var fatal = false
}

extension BortezomibSubject {
  /// Reactions during retreatment, and the stays and visits that they and other things led to.
  mutating func resourcesAndReactions() {
    let reactions = reactions()
    resources(reactions)
    var question = record("F_ADR_V20", "IG_ADRQ")
    question["I_ADR_ANY"] = reactions.isEmpty ? "N" : "Y"
    add(question)
    for (place, reaction) in reactions.enumerated() { self.reaction(reaction, number: place + 1) }
  }

  private mutating func reactions() -> [BortezomibReaction] {
    var reactions = (0..<random.weighted([15, 20, 25, 20, 12, 8])).map { _ in plainReaction() }
    if let death, deathByReaction {
      reactions.append(
        BortezomibReaction(
          kind: 6, start: second.stop, end: death, grade: 5, serious: "1,3", fatal: true))
    }
    return reactions.sorted { ($0.start, $0.kind) < ($1.start, $1.kind) }
  }

  private mutating func plainReaction() -> BortezomibReaction {
    let kinds = BortezomibReaction.kinds.count - (second.route == "SC" ? 1 : 3)
    let start = second.start + random.int(1...second.stop - second.start - 1)
    let end = random.chance(80) ? start + random.int(2...60) : nil
    let grade = 1 + random.weighted([35, 38, 22, 5])
    let serious =
      grade == 4
      ? random.pick(["2", "2,3"])
      : grade == 3 && random.chance(45) ? random.pick(["3", "3", "6"]) : nil
    var reaction = BortezomibReaction(
      kind: random.int(0...kinds - 1), start: start, end: end, grade: grade, serious: serious)
    if let last = end, last > lastVisit { reaction.end = nil }
    return reaction
  }

  private mutating func reaction(_ reaction: BortezomibReaction, number: Int) {
    let kind = BortezomibReaction.kinds[reaction.kind]
    var page = record("F_ADR_V20", "IG_ADR", String(number))
    page["I_ADR_TERM"] = random.pick(kind.terms)
    page["I_ADR_WORD"] = kind.word
    page["I_ADR_START"] =
      random.chance(6)
      ? reaction.start.iso + "T\(padded(random.int(0...23), 2)):30"
      : asked(reaction.start, whole: 92)
    page["I_ADR_END"] = reaction.end?.iso
    page["I_ADR_ONGO"] = reaction.end == nil ? "true" : "false"
    page["I_ADR_GRADE"] = String(reaction.grade)
    page["I_ADR_SER"] = reaction.serious == nil ? "N" : "Y"
    page["I_ADR_SERWHY"] = reaction.serious
    page["I_ADR_REL"] = ["CERT", "PROB", "POSS"][random.weighted([1, 4, 5])]
    page["I_ADR_ACTION"] = reaction.fatal ? "3" : String(random.weighted([60, 20, 12, 5]))
    page["I_ADR_OUT"] =
      reaction.fatal
      ? "5" : reaction.end == nil ? random.pick(["3", "4", "6"]) : random.pick(["1", "1", "2"])
    page["I_ADR_CYCLE"] = String(
      min(second.cycles, 1 + (reaction.start - second.start) / second.length))
    add(page)
  }

  private mutating func resources(_ reactions: [BortezomibReaction]) {
    var numbers = record("F_HCU_V10", "IG_HCUN")
    numbers["I_HCUN_OUT"] = String(second.cycles * 4 + random.int(0...9))
    if random.chance(40) { numbers["I_HCUN_HOME"] = String(random.int(0...12)) }
    add(numbers)
    var place = 0
    for reaction in reactions where reaction.serious?.contains("3") == true {
      place += 1
      let reason = BortezomibReaction.kinds[reaction.kind].word
      let end =
        reaction.fatal ? reaction.end ?? reaction.start : reaction.start + random.int(2...14)
      resource(place, "HOSP", reaction.start, end, reason)
    }
    for _ in 0..<random.weighted([50, 35, 15]) {
      place += 1
      let start = second.start + random.int(0...second.stop - second.start)
      let kind = random.pick(["HOSP", "ER", "OUT", "OUT"])
      let end = kind == "HOSP" ? start + random.int(1...9) : start
      resource(place, kind, start, end, random.pick(["Fever", "Bone pain", "Transfusion", "Fall"]))
    }
  }

  private mutating func resource(
    _ place: Int, _ kind: String, _ start: CalendarDay, _ end: CalendarDay, _ reason: String
  ) {
    let end = death.map { min($0, end) } ?? end
    var page = record("F_HCU_V10", "IG_HCU", String(place))
    page["I_HCU_TYPE"] = kind
    page["I_HCU_START"] = start.iso
    page["I_HCU_END"] = end.iso
    page["I_HCU_DAYS"] = String(end - start + 1)
    page["I_HCU_REASON"] = reason
    add(page)
  }

  mutating func last() {
    var page = record("F_LAST_V10", "IG_LAST")
    page["I_LAST_DATE"] = lastVisit.iso
    page["I_LAST_STATUS"] = death != nil ? "DEAD" : random.chance(94) ? "ALIVE" : "LOST"
    page["I_LAST_DEATH"] = death?.iso
    if death != nil { page["I_LAST_CAUSE"] = deathByReaction ? "Pneumonia" : "Myeloma" }
    add(page)
  }
}

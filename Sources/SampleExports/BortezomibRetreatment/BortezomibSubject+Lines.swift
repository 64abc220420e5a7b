extension BortezomibSubject {
  /// A line of bortezomib with its cycles.
  mutating func line(_ line: Line) {
    var page = record("F_BTZ_V20", line: line.number, "IG_BTZ")
    page["I_BTZ_LINE"] = String(line.number)
    page["I_BTZ_START"] =
      line.number == 1 ? remembered(line.start, whole: 80) : asked(line.start, whole: 97)
    page["I_BTZ_STOP"] =
      line.number == 1 ? remembered(line.stop, whole: 80) : asked(line.stop, whole: 97)
    page["I_BTZ_CYCLES"] = String(line.cycles)
    page["I_BTZ_DOSE"] = "1.3"
    page["I_BTZ_ROUTE"] = line.route
    page["I_BTZ_SCHED"] =
      line.length == 35 ? "days 1, 8, 15, 22 every 35 days" : "days 1, 4, 8, 11 every 21 days"
    page["I_BTZ_COMBO"] = combination(line)
    page["I_BTZ_STOPWHY"] = String(stopReason(line))
    if random.chance(10) {
      page["I_BTZ_NOTE"] = random.pick([
        "Doses of cycle 2 given in another hospital", "File of 2006 on paper only",
        "Platelets < 30 before cycle 3 & delay of a week",
      ])
    }
    add(page)
    var dose = 13
    for cycle in 1...line.cycles { self.cycle(cycle, line, &dose) }
  }

  private mutating func combination(_ line: Line) -> String? {
    let choices =
      line.number == 1
      ? ["1", "1,2", "1,3", "1,6", "2"] : ["1", "1", "1,5", "1,4", "1,6", ""]
    let choice = random.pick(choices)
    return choice.isEmpty ? nil : choice
  }

  private mutating func stopReason(_ line: Line) -> Int {
    if line.number == 2, deathByReaction { return 3 }
    if line.response == 7 { return 2 }
    return [1, 3, 4, 6][random.weighted([75, 14, 6, 5])]
  }

  private mutating func cycle(_ cycle: Int, _ line: Line, _ dose: inout Int) {
    var page = record("F_BTZ_V20", line: line.number, "IG_BTZC", String(cycle))
    let start = line.start + (cycle - 1) * line.length
    let reduced = cycle > 1 && dose > 7 && random.chance(9)
    let omitted = !reduced && random.chance(6)
    if reduced { dose -= 3 }
    page["I_BTZC_CYCLE"] = String(cycle)
    let end = start + line.length - 10
    page["I_BTZC_START"] = line.number == 1 ? remembered(start, whole: 88) : asked(start, whole: 98)
    page["I_BTZC_END"] = line.number == 1 ? remembered(end, whole: 88) : asked(end, whole: 98)
    page["I_BTZC_DOSE"] = "\(dose / 10).\(dose % 10)"
    page["I_BTZC_NUM"] = String(omitted ? random.int(2...3) : 4)
    page["I_BTZC_CHG"] = reduced ? "REDUCED" : omitted ? "OMITTED" : "NONE"
    if reduced || omitted {
      page["I_BTZC_WHY"] = random.pick(["Neuropathy", "Low platelets", "Infection", "Diarrhoea"])
    }
    add(page)
  }

  /// The best response to a line, and the progression after it.
  mutating func response(_ line: Line) {
    let gramsPerDecilitre = country == "USA"
    let protein = line.response <= 2 ? 0 : random.int(10...320)
    var page = record("F_RESP_V10", line: line.number, "IG_RESP")
    page["I_RESP_LINE"] = String(line.number)
    page["I_RESP_BEST"] = String(line.response)
    let from = line.start + 2 * line.length
    page["I_RESP_DATE"] = asked(from + random.int(0...max(0, line.stop - from)))
    page["I_RESP_CRIT"] = ["IMWG", "EBMT", "OTHER"][random.weighted([5, 4, 1])]
    page["I_RESP_MPROT"] =
      gramsPerDecilitre
      ? "\(protein / 100).\(padded(protein % 100, 2))" : tenths(protein)
    page.units["I_RESP_MPROT"] = gramsPerDecilitre ? "MU_GDL" : "MU_GL"
    let progression = progressions[line.number - 1]
    page["I_RESP_PD"] = progression == nil ? "N" : "Y"
    page["I_RESP_PDDATE"] = progression.map { remembered($0) }
    add(page)
  }
}

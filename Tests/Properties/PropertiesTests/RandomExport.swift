/// Exports of the study that the golden ODM cases have, in `odm-snapshot/study.yaml`.
struct RandomExport {
  var random: Random
  /// How often something is wrong: once in so many; never when nil.
  let faults: Int?

  init(_ random: Random, faults: Int? = nil) {
    self.random = random
    self.faults = faults
  }

  mutating func export() -> Export {
    Export(subjects: (1...random.number(1...5)).map { subject($0) })
  }

  private mutating func subject(_ number: Int) -> Export.Subject {
    var subject = Export.Subject(key: "K-\(number)", site: random.one(of: ["01", "02", "X"]))
    subject.events.append(
      event("SE.ENROL", nil, [form("F.DM", [group("IG.DM", nil, Self.demographics)])]))
    for cycle in 0..<random.number(0...3) {
      subject.events.append(
        event(
          "SE.CYCLE", "\(cycle + 1)",
          [
            form("F.EX", groups("IG.EX", Self.dose)), form("F.RS", groups("IG.RS", Self.response)),
          ]))
    }
    subject.events.append(event("SE.AE", nil, [form("F.AE", groups("IG.AE", Self.adverseEvent))]))
    return subject
  }

  private mutating func event(_ oid: String, _ key: String?, _ forms: [Export.Form]) -> Export.Event
  {
    Export.Event(oid: goes(wrong: "SE.OTHER") ?? oid, key: key, forms: forms)
  }

  private mutating func form(_ oid: String, _ groups: [Export.Group]) -> Export.Form {
    let repeated = isFaulty ? groups + groups : groups
    return Export.Form(oid: goes(wrong: "F.OTHER") ?? oid, groups: repeated)
  }

  private mutating func groups(_ oid: String, _ pools: [(String, [String])]) -> [Export.Group] {
    (0..<random.number(0...4)).map { group(oid, "\($0 + 1)", pools) }
  }

  private mutating func group(
    _ oid: String, _ key: String?, _ pools: [(String, [String])]
  ) -> Export.Group {
    var group = Export.Group(oid: goes(wrong: "IG.OTHER") ?? oid, key: isFaulty ? nil : key)
    for (item, values) in pools where !random.once(in: 5) {
      group.items.append(.init(oid: goes(wrong: "ODD") ?? item, value: value(values)))
      if isFaulty { group.items.append(.init(oid: item, value: value(values))) }
    }
    return group
  }

  private mutating func value(_ values: [String]) -> String {
    isFaulty ? random.text() : random.one(of: values)
  }

  private var isFaulty: Bool {
    mutating get { faults.map { random.once(in: $0) } ?? false }
  }

  private mutating func goes(wrong: String) -> String? { isFaulty ? wrong : nil }
}

extension RandomExport {
  private static let demographics = [
    ("SUBJID", ["001", "002", "017"]), ("BRTHDAT", ["1951-04-30", "1960", "1949-12"]),
    ("SEX", ["1", "2"]), ("WEIGHT", ["64.5", "80", "UN"]), ("ICDAT", ["2022-01-10", "2022-01"]),
    ("OCCUP", ["Farmer", "농부", ""]), ("LOCALNO", ["7"]), ("PRINTED", ["2022-09-01"]),
  ]

  private static let dates = ["2022-01-12", "2022-01-19", "2022-02-09", "2022-02", "2022", "UN"]

  private static let dose = [
    ("EXDRUG", ["C", "D"]), ("EXDAT", dates), ("EXTIM", ["09:30", "10:00"]),
    ("EXDOSE", ["56", "40.0", "20"]), ("EXSET", ["1", "2"]),
  ]

  private static let response = [
    ("RSDAT", dates), ("RSRESP", ["1", "2", "3"]), ("RSMP", ["12.5", "0", "UN"]),
  ]

  private static let adverseEvent = [
    ("AEYN", ["1", "1", "1", "0"]), ("AETERM", ["Fatigue", "Anaemia", "Pneumonia", "발진"]),
    ("AEPT", ["10016256"]), ("AESTDAT", dates), ("AEENDAT", dates), ("AEONGO", ["0", "1"]),
    ("AEGR", ["1", "2", "3"]), ("AESER", ["0", "1"]), ("AESHOSP", ["0", "1"]),
    ("AERELC", ["0", "1"]), ("AEOUT", ["1", "2"]),
  ]
}

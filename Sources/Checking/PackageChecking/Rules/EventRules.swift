import Diagnostics

extension Rule {
  static let seriousnessCriteria = [
    "AESCAN", "AESCONG", "AESDISAB", "AESDTH", "AESHOSP", "AESLIFE", "AESMIE", "AESOD",
  ]

  static let events: [Rule] = [
    record(
      "CP5001", ["CG0041"], .error, "a criterion of seriousness without a serious event", in: "AE"
    ) { event, _ in
      guard event["AESER"] != "Y" else { return nil }
      return seriousnessCriteria.first { event[$0] == "Y" }
        .map { ("AESER", "\($0) is Y, so AESER is Y") }
    },
    record(
      "CP5002", ["CG0042"], .error, "a serious event without a criterion", in: "AE"
    ) { event, _ in
      guard event["AESER"] == "Y", !seriousnessCriteria.contains(where: { event[$0] == "Y" }) else {
        return nil
      }
      return ("AESER", "at least one of \(seriousnessCriteria.joined(separator: ", ")) is Y")
    },
    record(
      "CP5003", ["FB3409"], .error, "an event that goes on has an end", in: "AE"
    ) { event, _ in
      guard event["AEOUT"] == "NOT RECOVERED/NOT RESOLVED", event["AEENDTC"] != nil else {
        return nil
      }
      return ("AEENDTC", "the outcome says that it is not over")
    },
    record(
      "CP5004", ["FB3410"], .warning, "an event that is over has no end", in: "AE"
    ) { event, _ in
      guard event["AEOUT"] == "RECOVERED/RESOLVED", event["AEENDTC"] == nil else { return nil }
      return ("AEENDTC", "the outcome says that it is over")
    },
    record(
      "CP5005", ["CG0134", "CG0135"], .error, "a fatal event of a subject who did not die", in: "AE"
    ) { event, package in
      guard event.isFatal, package.demographic("DTHFL", of: event) != "Y",
        event.subject.map({ package.subjects[$0] != nil }) ?? false
      else { return nil }
      return ("AEOUT", "DTHFL in DM is not Y")
    },
    record(
      "CP5006", ["FB0612"], .error, "a fatal event does not end on the day of death", in: "AE"
    ) { event, package in
      guard event["AEOUT"] == "FATAL", let death = package.demographic("DTHDTC", of: event),
        event["AEENDTC"] != death
      else { return nil }
      return ("AEENDTC", "DTHDTC is \(death)")
    },
    record(
      "CP5007", [], .error, "the outcome of a fatal event is not FATAL, or AESDTH is not Y",
      in: "AE"
    ) { event, _ in
      guard event.dataset.has("AESDTH"), event["AEOUT"] != nil,
        (event["AEOUT"] == "FATAL") != (event["AESDTH"] == "Y")
      else { return nil }
      return ("AESDTH", "AEOUT is \(event["AEOUT"] ?? "null")")
    },
    fields(
      "CP5008", ["CG0082"], .warning, "a body system without its code", ["--BODSYS", "--BDSYCD"],
      needsAll: true
    ) {
      $0[0] != nil && $0[1] == nil ? "--BDSYCD is its code in the dictionary" : nil
    },
    fields(
      "CP5009", ["CG0050"], .error, "a preferred term's code without the term",
      ["--PTCD", "--DECOD"]
    ) {
      $0[0] != nil && $0[1] == nil ? "--DECOD is null" : nil
    },
    fields("CP5010", ["CG0428"], .error, "a toxicity without its grade", ["--TOX", "--TOXGR"]) {
      $0[0] != nil && $0[1] == nil ? "--TOXGR is null" : nil
    },
  ]
}

extension CheckedRecord {
  var isFatal: Bool { self["AEOUT"] == "FATAL" || self["AESDTH"] == "Y" }
}

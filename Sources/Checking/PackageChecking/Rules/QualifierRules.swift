import Diagnostics

extension Rule {
  /// What one variable of a record asks of another (SDTMIG 3.4, 4.1 to 4.4 and 6).
  static let qualifiers: [Rule] = [
    fields(
      "CP5101", ["CG0110", "CG0111"], .error, "a dose as a number and as a text",
      ["--DOSE", "--DOSTXT"]
    ) {
      $0[0] != nil && $0[1] != nil ? "one of --DOSE and --DOSTXT is right" : nil
    },
    fields(
      "CP5102", ["CG0114"], .error, "a dose without its unit",
      ["--DOSU", "--DOSE", "--DOSTXT", "--DOSTOT"]
    ) {
      $0[0] == nil && $0.dropFirst().contains { $0 != nil } ? "the dose has no unit" : nil
    },
    fields("CP5103", ["FB4002"], .error, "a dose below zero", ["--DOSE"]) {
      negative($0[0]) ? "a dose is 0 or more" : nil
    },
    fields("CP5104", ["FB4005"], .error, "a duration below zero", ["--DUR"]) {
      $0[0]?.hasPrefix("-") ?? false ? "a duration has no sign" : nil
    },
    fields(
      "CP5105", ["CG0087", "CG0089"], .error, "an occurrence of what was not asked for",
      ["--OCCUR", "--PRESP"]
    ) {
      $0[0] != nil && $0[1] != "Y" ? "--PRESP is not Y" : nil
    },
    fields(
      "CP5106", ["CG0086", "CG0081"], .error, "what was asked for has no answer",
      ["--PRESP", "--OCCUR", "--STAT"]
    ) {
      $0[0] == "Y" && $0[1] == nil && $0[2] != "NOT DONE" ? "--OCCUR and --STAT are null" : nil
    },
    fields("CP5107", ["CG0085"], .error, "--PRESP is not Y", ["--PRESP"]) {
      $0[0] ?? "Y" == "Y" ? nil : "Y or null is right"
    },
    fields(
      "CP5108", ["CG0094"], .error, "a reason for what was not done, and it was done",
      ["--REASND", "--STAT"]
    ) {
      $0[0] != nil && $0[1] != "NOT DONE" ? "--STAT is not NOT DONE" : nil
    },
    fields(
      "CP5109", ["CG0429"], .error, "a subcategory without its category", ["--SCAT", "--CAT"]
    ) {
      $0[0] != nil && $0[1] == nil ? "--CAT is null" : nil
    },
    fields(
      "CP5110", ["CG0045"], .error, "a point of reference for the end, and no relation to it",
      ["--ENTPT", "--ENRTPT"]
    ) {
      $0[0] != nil && $0[1] == nil ? "--ENRTPT is null" : nil
    },
    fields(
      "CP5111", ["CG0059"], .error, "a point of reference for the start, and no relation to it",
      ["--STTPT", "--STRTPT"]
    ) {
      $0[0] != nil && $0[1] == nil ? "--STRTPT is null" : nil
    },
    fields(
      "CP5112", ["FB4301"], .warning, "an end is known by its relation alone, and no start is",
      ["--ENRTPT", "--STDTC", "--STRTPT", "--STRF", "--ENDTC"]
    ) {
      $0[0] != nil && $0[1...4].allSatisfy { $0 == nil } ? "--STDTC is null" : nil
    },
    fields("CP5113", ["CG0341", "CG0344"], .error, "a test has no name of its own", ["--TESTCD"]) {
      unnamed($0[0])
    },
    fields("CP5114", ["CG0342", "CG0345"], .error, "a treatment has no name of its own", ["--TRT"])
    {
      unnamed($0[0])
    },
    fields("CP5115", ["CG0343", "CG0346"], .error, "an event has no name of its own", ["--TERM"]) {
      unnamed($0[0])
    },
    fields("CP5116", ["CG0027"], .error, "a subcategory that is the category", ["--SCAT", "--CAT"])
    {
      $0[0] != nil && $0[0] == $0[1] ? "--CAT says the same" : nil
    },
  ]

  private static func negative(_ text: String?) -> Bool { text.flatMap { Double($0) } ?? 0 < 0 }

  private static func unnamed(_ text: String?) -> String? {
    ["OTHER", "MULTIPLE"].contains(text ?? "") ? "the text says what it was" : nil
  }
}

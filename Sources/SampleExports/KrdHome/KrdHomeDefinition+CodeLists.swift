extension KrdHome {
  static let codeLists = [
    list("SEX", "Sex", 1, ["Male", "Female"]),
    list("YN", "No or yes", 0, ["No", "Yes"]),
    CodeListDefinition(
      oid: "CL.IE", name: "Criteria", type: .text,
      items: [
        ("IN01", "18 years or older"), ("IN02", "Multiple myeloma treated with KRd"),
        ("IN03", "2 to 6 cycles in hospital without a reaction to the infusion"),
        ("EX01", "Heart failure of NYHA class III or IV"), ("EX02", "Lives alone"),
      ]),
    list("ISS", "ISS stage", 1, ["I", "II", "III"]),
    list("MMTYPE", "Type of myeloma", 1, ["IgG", "IgA", "Light chain", "Non-secretory"]),
    list(
      "RESP", "Response (IMWG)", 1, ["sCR", "CR", "VGPR", "PR", "MR", "SD", "PD", "Not evaluable"]),
    list("MUCH", "How much", 1, ["Not at all", "A little", "Quite a bit", "Very much"]),
    list(
      "SAT", "Satisfaction", 1,
      ["Very unsatisfied", "Unsatisfied", "Neither", "Satisfied", "Very satisfied"]),
    list("SET", "Setting", 1, ["Hospital", "Home"]),
    list(
      "CHG", "Change of dose", 0,
      ["None", "Reduced", "Increased", "Delayed", "Interrupted", "Stopped"]),
    list(
      "REASON", "Reason", 1,
      ["Adverse event", "Subject's wish", "Logistics", "Physician's decision", "As planned"]),
    list("GRADE", "CTCAE grade", 1, ["Mild", "Moderate", "Severe", "Life-threatening", "Death"]),
    list("REL", "Relationship", 0, ["Not related", "Related"]),
    list(
      "ACN", "Action taken", 0,
      [
        "Dose not changed", "Dose reduced", "Dose delayed", "Drug interrupted", "Drug withdrawn",
        "Not applicable",
      ]),
    list(
      "OUT", "Outcome", 1,
      [
        "Recovered", "Recovered with sequelae", "Recovering", "Not recovered", "Fatal", "Unknown",
      ]),
    list(
      "DS", "End of the programme", 1,
      [
        "Completed", "Progressive disease", "Adverse event", "Death", "Withdrawal by subject",
        "Back to treatment in hospital", "Other",
      ]),
    list(
      "DECREAS", "Reason to decline", 1,
      [
        "Feels safer in hospital", "No room or help at home", "Does not wish data to be collected",
        "Takes part in another study", "Other",
      ]),
  ]

  private static func list(_ oid: String, _ name: String, _ first: Int, _ decodes: [String])
    -> CodeListDefinition
  {
    CodeListDefinition(
      oid: "CL." + oid, name: name, type: .integer,
      items: decodes.enumerated().map { (String(first + $0), $1) })
  }
}

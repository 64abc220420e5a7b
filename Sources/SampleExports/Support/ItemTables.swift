/// Prints what a study collects, as the tables of its README.
func printItems(of study: String) {
  switch study {
  case "krd-home": printTables(KrdHome.definition)
  case "bortezomib-retreatment": printTables(BortezomibRetreatment.definition)
  case "bench-odm": printTables(Bench.definition)
  case "revlimid-due": printRevlimidTables()
  default: stop("no items known of \(study)\n\(Arguments.usage)")
  }
}

private func printTables(_ study: StudyDefinition) {
  print("| event | repeats | forms |\n|---|---|---|")
  for event in study.events {
    print(
      "| `\(event.oid)` \(event.name) | \(event.repeating ? "yes" : "") | \(event.forms.joined(separator: ", ")) |"
    )
  }
  print("\n| form | group | item | question | type | codes, units |\n|---|---|---|---|---|---|")
  for form in study.forms {
    for group in form.groups { printGroup(form, group) }
  }
  print("\n| codelist | coded values |\n|---|---|")
  for list in study.codeLists {
    let items = list.items.map { "`\($0.code)` \($0.decode)" }
    print("| `\(list.oid)` | \(items.joined(separator: ", ")) |")
  }
  print("\n| unit | symbol |\n|---|---|")
  for unit in study.units { print("| `\(unit.oid)` | \(unit.symbol) |") }
}

private func printGroup(_ form: FormDefinition, _ group: GroupDefinition) {
  let formName = "`\(form.oid)`" + (form.repeating ? " (repeats)" : "")
  let groupName = "`\(group.oid)`" + (group.repeating ? " (repeats)" : "")
  for item in group.items {
    let detail = ([item.codeList].compactMap { $0 } + item.units).joined(separator: ", ")
    print(
      "| \(formName) | \(groupName) | `\(item.oid)` | \(item.question) | \(item.type) | \(detail) |"
    )
  }
}

private func printRevlimidTables() {
  print("| file | column | in Korean files | kind |\n|---|---|---|---|")
  for form in RevlimidDue.forms {
    for column in form.columns
    where !column.name.hasPrefix("CM") || "YN1".contains(column.name.dropFirst(2).prefix(1)) {
      print("| `\(form.name)` | `\(column.name)` | `\(column.korean)` | \(kind(column)) |")
    }
  }
  print("\n| codes | English and Korean |\n|---|---|")
  for (name, codes) in RevlimidDue.codes.sorted(by: { $0.key < $1.key }) {
    let pairs = codes.map { $0.english == $0.korean ? $0.english : "\($0.english) = \($0.korean)" }
    print("| \(name) | \(pairs.joined(separator: ", ")) |")
  }
  print("\n| hospital | encoding | heads | values | dates | line ends |\n|---|---|---|---|---|---|")
  for site in 1...10 {
    let style = SiteStyle.of(site: site)
    print(
      "| \(padded(site, 2)), \(site + 10) | \(style.encoding.rawValue) | \(style.koreanHeads ? "Korean" : "English") | \(style.koreanValues ? "Korean" : "English") | \(style.dates.rawValue) | \(style.carriageReturns ? "CRLF" : "LF") |"
    )
  }
}

private func kind(_ column: RevlimidDue.Column) -> String {
  switch column.kind {
  case .text: ""
  case .date: "date"
  case .code(let list): "codes: \(list)"
  case .codes(let list): "codes: \(list), several with `;`"
  }
}

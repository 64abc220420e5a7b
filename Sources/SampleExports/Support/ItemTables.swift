/// Prints what a study collects, as the tables of its README.
func printItems(of study: String) {
  switch study {
  case "krd-home": printTables(KrdHome.definition)
  case "bortezomib-retreatment": printTables(BortezomibRetreatment.definition)
  default: stop("no items known of \(study)\n\(Arguments.usage)")
  }
}

private func printTables(_ study: StudyDefinition) {
  print("| event | repeats | forms |\n|---|---|---|")
  for event in study.events {
    print("| `\(event.oid)` \(event.name) | \(event.repeating ? "yes" : "") | \(event.forms.joined(separator: ", ")) |")
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
    print("| \(formName) | \(groupName) | `\(item.oid)` | \(item.question) | \(item.type) | \(detail) |")
  }
}

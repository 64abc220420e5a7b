extension ODMText {
  /// The Study element (ODM 1.3.2, 3.1.1).
  mutating func study(_ study: StudyDefinition) {
    start("Study", [("OID", study.oid)])
    start("GlobalVariables")
    element("StudyName", study.name)
    element("StudyDescription", study.description)
    element("ProtocolName", study.protocolName)
    end("GlobalVariables")
    units(study.units)
    metadataVersion(study)
    end("Study")
  }

  private mutating func units(_ units: [Unit]) {
    start("BasicDefinitions")
    for unit in units {
      start("MeasurementUnit", [("OID", unit.oid), ("Name", unit.symbol)])
      translated("Symbol", unit.symbol)
      end("MeasurementUnit")
    }
    end("BasicDefinitions")
  }

  private mutating func metadataVersion(_ study: StudyDefinition) {
    start(
      "MetaDataVersion",
      [("OID", study.metadataVersion), ("Name", "\(study.name) \(study.metadataVersion)")])
    start("Protocol")
    references("StudyEvent", study.events.map(\.oid))
    end("Protocol")
    for event in study.events { eventDefinition(event) }
    for form in study.forms { formDefinition(form) }
    for group in study.forms.flatMap(\.groups) { groupDefinition(group) }
    for item in study.items { itemDefinition(item) }
    for codeList in study.codeLists { self.codeList(codeList) }
    end("MetaDataVersion")
  }

  private mutating func references(_ kind: String, _ oids: [String]) {
    for (place, oid) in oids.enumerated() {
      empty(
        "\(kind)Ref",
        [("\(kind)OID", oid), ("OrderNumber", String(place + 1)), ("Mandatory", "No")])
    }
  }

  private mutating func eventDefinition(_ event: EventDefinition) {
    start(
      "StudyEventDef",
      [
        ("OID", event.oid), ("Name", event.name), ("Repeating", yesNo(event.repeating)),
        ("Type", event.kind),
      ])
    references("Form", event.forms)
    end("StudyEventDef")
  }

  private mutating func formDefinition(_ form: FormDefinition) {
    start(
      "FormDef",
      [("OID", form.oid), ("Name", form.name), ("Repeating", yesNo(form.repeating))])
    references("ItemGroup", form.groups.map(\.oid))
    end("FormDef")
  }

  private mutating func groupDefinition(_ group: GroupDefinition) {
    start(
      "ItemGroupDef",
      [("OID", group.oid), ("Name", group.name), ("Repeating", yesNo(group.repeating))])
    references("Item", group.items.map(\.oid))
    end("ItemGroupDef")
  }

  private mutating func itemDefinition(_ item: ItemDefinition) {
    start(
      "ItemDef",
      [
        ("OID", item.oid), ("Name", item.oid), ("DataType", item.type.rawValue),
        ("Length", item.length.map { String($0) }),
      ])
    translated("Question", item.question)
    for unit in item.units { empty("MeasurementUnitRef", [("MeasurementUnitOID", unit)]) }
    if let list = item.codeList { empty("CodeListRef", [("CodeListOID", list)]) }
    end("ItemDef")
  }

  private mutating func codeList(_ list: CodeListDefinition) {
    start("CodeList", [("OID", list.oid), ("Name", list.name), ("DataType", list.type.rawValue)])
    for (place, item) in list.items.enumerated() {
      start(
        "CodeListItem", [("CodedValue", item.code), ("OrderNumber", String(place + 1))])
      translated("Decode", item.decode)
      end("CodeListItem")
    }
    end("CodeList")
  }

  private func yesNo(_ flag: Bool) -> String { flag ? "Yes" : "No" }
}

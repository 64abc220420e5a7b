import SDTMStandard
import SDTMTabulation

extension DatasetDescriber {
  /// The value list of a column of results: an entry for each test that has a value in it.
  mutating func valueList(
    of variable: DefineItem, _ dataset: Dataset, _ tests: TestColumns, _ result: Int,
    _ found: [String: TestFacts]
  ) -> ValueList? {
    let definition = dataset.definition
    let selector = dataset.columns[tests.code].variable
    let entries = found.sorted { $0.key < $1.key }.compactMap { code, facts -> ValueList.Entry? in
      guard facts.results[result].count > 0 else { return nil }
      let condition = Condition(
        oid: "WC.\(definition.name).\(selector.name).\(code)",
        itemOID: definition.oid(of: selector), value: code)
      return ValueList.Entry(
        condition: condition, item: item(of: variable, code, facts, result, definition),
        isMandatory: definition.parent != nil)
    }
    if entries.isEmpty { return nil }
    return ValueList(oid: "VL.\(definition.name).\(variable.name)", entries: entries)
  }

  private mutating func item(
    of variable: DefineItem, _ code: String, _ facts: TestFacts, _ result: Int,
    _ definition: DomainDefinition
  ) -> DefineItem {
    let values = facts.results[result]
    let type = DefineType(ofValues: values, isEncoded: isEncoded)
    let isQualifier = definition.parent != nil
    var item = DefineItem(
      oid: "\(variable.oid).\(code)", name: isQualifier ? code : variable.name, label: facts.name,
      type: type)
    item.derivation =
      isQualifier
      ? origins.qualifier(facts, name: code)
      : variable.derivation.map { origins.results(facts, $0, test: code) }
    if values.shapes == .yesOrNo {
      item.codeList = codeLists.oidOfYesOrNo()
    } else if type.name == "text" {
      item.codeList = variable.codeList
    }
    return item
  }
}

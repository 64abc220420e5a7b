import ClinicalModel
import SDTMStandard
import SDTMTabulation
import Terminology

/// A dataset as define.xml describes it.
struct DatasetDescription: Sendable {
  let dataset: Dataset
  let items: [DefineItem]

  /// Every item, those of value lists behind their variable.
  var allItems: [DefineItem] {
    items.flatMap { item in [item] + (item.values?.entries.map(\.item) ?? []) }
  }

  /// The numbers of the columns that tell its records apart, from 1.
  func keySequence(of variable: String) -> Int? {
    let names = dataset.columns.map(\.variable.name)
    let keys = dataset.definition.keys.filter(names.contains)
    return keys.firstIndex(of: variable).map { $0 + 1 }
  }
}

/// Describes datasets one after the other, and gathers the codelists on the way.
struct DatasetDescriber {
  let study: Study
  let origins: VariableOrigins
  /// Whether the datasets are transport files, in their encoding.
  let isEncoded: Bool
  var codeLists: CodeLists

  init(_ study: Study, _ guide: Guide, _ terminology: Terminology, isEncoded: Bool) {
    self.study = study
    self.isEncoded = isEncoded
    codeLists = CodeLists(guide, terminology)
    origins = VariableOrigins(study)
  }

  mutating func describe(_ dataset: Dataset, _ facts: DatasetFacts) -> DatasetDescription {
    let tests = DatasetReading(dataset).tests
    let items = dataset.columns.indices.map { index in
      var item = self.item(dataset, index, facts)
      guard let tests, let found = facts.tests, !found.isEmpty else { return item }
      if index == tests.code {
        item.codeList = codeLists.oid(
          ofTests: found.mapValues(\.name), dataset.columns[index].variable,
          in: dataset.definition.wholeName)
      } else if let result = tests.results.firstIndex(of: index) {
        item.values = valueList(of: item, dataset, tests, result, found)
        if dataset.definition.parent != nil { item.derivation = nil }
      }
      return item
    }
    return DatasetDescription(dataset: dataset, items: items)
  }

  private mutating func item(_ dataset: Dataset, _ index: Int, _ facts: DatasetFacts) -> DefineItem
  {
    let (column, definition) = (dataset.columns[index], dataset.definition)
    let type = DefineType(of: column, facts.values[index], isEncoded: isEncoded)
    var item = DefineItem(
      oid: definition.oid(of: column.variable), name: column.variable.name,
      label: column.variable.label, type: type, derivation: origins[column, definition])
    item.codeList = codeList(of: column, definition, facts.terms[index], type)
    item.comment = Comment.on(column, of: dataset)
    return item
  }

  private mutating func codeList(
    of column: DatasetColumn, _ definition: DomainDefinition, _ terms: TermFacts, _ type: DefineType
  ) -> String? {
    let variable = column.variable
    if column.filled == 0 { return nil }
    if definition.hasOneDomain(in: variable) {
      return codeLists.oidOfDomain(definition.domain)
    }
    if let dictionary = Dictionaries(study: study).of(variable, in: definition) {
      return codeLists.oid(
        ofDictionary: dictionary.name, version: dictionary.version, dataType: type.name)
    }
    return codeLists.oid(of: variable, terms)
  }
}

import ClinicalModel
import Diagnostics
import SourceModel

/// A mapping whose item names are bound to the names and code lists of one source.
public final class BoundMapping: Sendable {
  let mapping: StudyMapping
  /// The symbol of each item of the mapping, by its number.
  let symbols: [Symbol]
  /// What the source's own code lists say, by the number of the item's symbol.
  private let decodes: [CodeTable?]
  let labels: [Int: String]
  let unitSymbols: [String: String]
  /// The unit of items that can have only one.
  let itemUnits: [Int32: String]
  /// Columns that say whose record it is and which: the reader itself has used them.
  let keyColumns: Set<Int32>
  let identity: IdentityPattern

  /// - Throws: when the source's metadata show that an item of the mapping does not exist.
  public init(_ mapping: StudyMapping, to reader: any SourceReader) throws(Fault) {
    self.mapping = mapping
    let dictionary = reader.dictionary
    try mapping.checkItems(against: dictionary)
    let names = reader.symbols
    // A number of its own would collide with that of a name which a cursor meets later.
    symbols = mapping.itemNames.map { names.find($0) ?? Symbol(index: .max) }
    var decodes = [CodeTable?](repeating: nil, count: names.count)
    var itemUnits: [Int32: String] = [:]
    var labels: [Int: String] = [:]
    for (number, name) in mapping.itemNames.enumerated() {
      guard let item = dictionary.items[name] else { continue }
      let symbol = symbols[number].index
      labels[number] = item.label ?? item.name
      if let list = item.codeList.flatMap({ dictionary.codeLists[$0] }) {
        decodes[Int(symbol)] = CodeTable(list.entries.map { ($0.code, $0.decode) })
      }
      if item.units.count == 1 {
        itemUnits[symbol] = dictionary.units[item.units[0]] ?? item.units[0]
      }
    }
    let tabular = mapping.tabular
    let keys =
      tabular.subjectColumns + tabular.siteColumns
      + [tabular.eventColumn, tabular.repeatColumn].compactMap(\.self)
    keyColumns = Set(keys.compactMap { names.find($0)?.index })
    self.decodes = decodes
    self.itemUnits = itemUnits
    self.labels = labels
    unitSymbols = dictionary.units
    identity = IdentityPattern(mapping.identity, study: mapping.study.id ?? "")
  }

  func decodes(of item: Symbol) -> CodeTable? {
    Int(item.index) < decodes.count ? decodes[Int(item.index)] : nil
  }
}

extension StudyMapping {
  /// Each item that the mapping names must exist in the source, where the source says what exists.
  fileprivate func checkItems(against dictionary: SourceDictionary) throws(Fault) {
    var known = Set(dictionary.items.keys)
    for items in dictionary.itemsOfGroup.values { known.formUnion(items) }
    guard !known.isEmpty else { return }
    let problems = Problems(file: file)
    for (name, position) in zip(itemNames, itemPositions) where !name.contains("@") {
      guard !known.contains(name), !optionalItems.contains(name) else { continue }
      problems.unknown("item", name, among: known, at: position)
    }
    try problems.throwIfAny()
  }

  /// Items that stand beside others in a list of alternatives: sites name their columns
  /// differently, and not every export has all of them.
  private var optionalItems: Set<String> {
    var names: Set<String> = []
    for rule in rules {
      for field in rule.fields { field?.collectAlternatives(&names, itemNames) }
    }
    return names
  }
}

extension FieldPlan {
  fileprivate func collectAlternatives(_ names: inout Set<String>, _ itemNames: [String]) {
    switch self {
    case .value(let plan): plan.spec.expression?.collectAlternatives(&names, itemNames)
    case .nested(let entries):
      for field in entries.joined() { field?.collectAlternatives(&names, itemNames) }
    }
  }
}

extension Expression {
  fileprivate func collectAlternatives(_ names: inout Set<String>, _ itemNames: [String]) {
    switch self {
    case .first(let options):
      for case .item(let item) in options { names.insert(itemNames[item.index]) }
      for option in options { option.collectAlternatives(&names, itemNames) }
    case .codes(let base, _), .capture(let base, _), .split(let base, _, _), .has(let base, _):
      base.collectAlternatives(&names, itemNames)
    case .join(let parts, _): for part in parts { part.collectAlternatives(&names, itemNames) }
    default: break
    }
  }
}

import ClinicalModel
import Diagnostics
import SourceModel

/// A mapping whose item names are bound to the names and code lists of one source.
public final class BoundMapping: Sendable {
  let mapping: StudyMapping
  /// The symbol of each item of the mapping, by its number.
  let symbols: [Symbol]
  /// Whether each item is an attribute of the source's own (`@name`), which what encloses a record
  /// may have.
  let isContext: [Bool]
  /// What the source's own code lists say, by the number of the item's symbol.
  private let decodes: [CodeTable?]
  let labels: [Int: String]
  let unitSymbols: [String: String]
  /// The unit of items that can have only one.
  let itemUnits: [Int32: String]
  /// Whether the source are cells, which may have been through a spreadsheet.
  let readsCells: Bool
  /// Columns that say whose record it is and which: the reader itself has used them.
  private let keyColumns: [Bool]
  /// What was noticed while the mapping met the source.
  public let findings: [Finding]
  let identity: IdentityPattern

  /// - Throws: when the source shows that an item of the mapping does not exist, or when a file
  ///   lacks a column that others of its form have.
  public init(_ mapping: StudyMapping, to reader: any SourceReader) throws(Fault) {
    self.mapping = mapping
    let dictionary = reader.dictionary
    let check = SourceCheck(mapping, dictionary)
    try check.run()
    findings = check.findings
    readsCells = !dictionary.heads.isEmpty
    let names = reader.symbols
    // A number of its own would collide with that of a name which a cursor meets later.
    symbols = mapping.itemNames.map { names.find($0) ?? Symbol(index: .max) }
    isContext = mapping.itemNames.map { $0.hasPrefix("@") }
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
      + [tabular.eventColumn, tabular.repeatColumn].compactMap(\.self) + dictionary.keys
    let keySymbols = Set(keys.compactMap { names.find($0)?.index })
    keyColumns = (0..<names.count).map { keySymbols.contains(Int32($0)) }
    self.decodes = decodes
    self.itemUnits = itemUnits
    self.labels = labels
    unitSymbols = dictionary.units
    identity = IdentityPattern(mapping.identity, study: mapping.study.id ?? "")
  }

  func decodes(of item: Symbol) -> CodeTable? {
    Int(item.index) < decodes.count ? decodes[Int(item.index)] : nil
  }

  func isKeyColumn(_ item: Symbol) -> Bool {
    Int(item.index) < keyColumns.count && keyColumns[Int(item.index)]
  }

  /// The symbol of the only item that decides the value of a plan, `.none` where none does; nil when
  /// more than one does, or the record's surroundings do.
  func onlyItem(of plan: ValuePlan) -> Symbol? {
    switch Dependence.of(plan.spec.expressions) {
    case .nothing: Symbol.none
    case .item(let item): isContext[item.index] ? nil : symbols[item.index]
    case .more: nil
    }
  }
}

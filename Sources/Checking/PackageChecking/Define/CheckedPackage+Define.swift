extension CheckedPackage {
  /// Each dataset with what define.xml says of it.
  func forEachDescribed(_ body: (CheckedDataset, DefineDocument.Dataset) -> Void) {
    guard let define else { return }
    for dataset in datasets {
      if let group = define[dataset: dataset.name] { body(dataset, group) }
    }
  }

  /// Each variable with its ItemRef and its ItemDef.
  func forEachItem(
    _ body: (CheckedDataset, CheckedColumn, DefineDocument.ItemRef, DefineDocument.Item) -> Void
  ) {
    forEachDescribed { dataset, group in
      for reference in group.items {
        guard let item = define?.items[reference.item], let column = dataset[item.name] else {
          continue
        }
        body(dataset, column, reference, item)
      }
    }
  }

  /// The values that stand in variables of each codelist.
  var usedTerms: [String: Set<String>] {
    var used: [String: Set<String>] = [:]
    forEachItem { _, column, _, item in
      if let codelist = item.codelist {
        used[codelist, default: []].formUnion(column.values.compactMap(\.text))
      }
    }
    for described in cases {
      guard let codelist = described.item.codelist else { continue }
      used[codelist, default: []].formUnion(
        described.rows.compactMap { described.column.text($0) })
    }
    return used
  }
}

extension DefineDocument.Dataset {
  var inOrder: [DefineDocument.ItemRef] {
    items.allSatisfy { $0.order != nil } ? items.sorted { $0.order! < $1.order! } : items
  }

  /// The variables of the key, in the order of their numbers.
  func keys(_ document: DefineDocument) -> [String] {
    items.filter { $0.key != nil }.sorted { $0.key! < $1.key! }
      .compactMap { document.items[$0.item]?.name }
  }
}

extension DefineDocument.Item {
  var isNumber: Bool { ["integer", "float", "double", "decimal"].contains(type) }

  /// Whether a text can be a value of the type (Define-XML 2.1, 4.2.1).
  func fits(_ text: String) -> Bool {
    switch type {
    case "integer": Double(text).map { $0 == $0.rounded() } ?? false
    case "float", "double", "decimal": Double(text) != nil
    case "date": DateText(text)?.isComplete ?? false && !text.contains("T")
    case "partialDate": DateText(text) != nil && !text.contains("T")
    case "datetime": DateText(text)?.isComplete ?? false && text.contains("T")
    case "partialDatetime", "incompleteDatetime": DateText(text) != nil
    case "durationDatetime": Rule.isDuration(text)
    default: true
    }
  }
}

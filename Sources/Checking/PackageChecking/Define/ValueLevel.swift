/// A case of a variable's values, with the records that its where clause selects.
struct DescribedCase: Sendable {
  let dataset: CheckedDataset
  let column: CheckedColumn
  let reference: DefineDocument.ItemRef
  let item: DefineDocument.Item
  let rows: [Int]
}

extension CheckedPackage {
  /// Each case of each value list, where its where clause can be evaluated.
  var describedCases: [DescribedCase] {
    guard let define else { return [] }
    var cases: [DescribedCase] = []
    forEachItem { dataset, column, _, item in
      for reference in item.valueList.flatMap({ define.valueLists[$0] }) ?? [] {
        guard let described = define.items[reference.item],
          let rows = rows(of: dataset, selectedBy: reference)
        else { continue }
        cases.append(
          DescribedCase(
            dataset: dataset, column: column, reference: reference, item: described, rows: rows))
      }
    }
    return cases
  }

  /// The records that one of the where clauses selects; nil where one of them speaks of a variable that
  /// the dataset does not have.
  private func rows(
    of dataset: CheckedDataset, selectedBy reference: DefineDocument.ItemRef
  ) -> [Int]? {
    var selected: [Bool] = Array(repeating: false, count: dataset.rowCount)
    for clause in reference.whereClauses {
      guard let conditions = define?.whereClauses[clause] else { return nil }
      var holds: [Bool] = Array(repeating: true, count: dataset.rowCount)
      for condition in conditions {
        guard let column = define?.items[condition.item].flatMap({ dataset[$0.name] }) else {
          return nil
        }
        let verdicts = column.values.map { condition.holds($0.text) }
        for row in dataset.rows where !verdicts[Int(column.rows[row])] { holds[row] = false }
      }
      for row in dataset.rows where holds[row] { selected[row] = true }
    }
    return dataset.rows.filter { selected[$0] }
  }
}

extension DefineDocument.Condition {
  /// ODM 1.3.2, 3.1.1.3.9: a null value is like no other.
  func holds(_ text: String?) -> Bool {
    switch comparator {
    case "NE", "NOTIN": !values.contains(text ?? "")
    case "LT": compare(text, <)
    case "LE": compare(text, <=)
    case "GT": compare(text, >)
    case "GE": compare(text, >=)
    default: values.contains(text ?? "")
    }
  }

  private func compare(_ text: String?, _ isRight: (Double, Double) -> Bool) -> Bool {
    guard let number = text.flatMap({ Double($0) }),
      let limit = values.first.flatMap({ Double($0) })
    else { return false }
    return isRight(number, limit)
  }
}

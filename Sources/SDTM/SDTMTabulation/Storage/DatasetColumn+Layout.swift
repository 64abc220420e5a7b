import SDTMStandard

extension DatasetColumn {
  /// The columns of a dataset, from what its values turned out to be.
  static func layout(
    of definition: DomainDefinition, _ stored: DomainDefinition, _ summaries: [ColumnSummary],
    rowCount: Int,
    study: String, subjectLength: Int
  ) -> [DatasetColumn] {
    var columns: [DatasetColumn] = []
    for variable in definition.variables {
      let index = stored.index(of: variable.name)
      var summary = index.map { summaries[$0] } ?? ColumnSummary()
      if definition.isShared(variable.name) {
        summary.filled = rowCount
        summary.maxLength =
          switch variable.name {
          case "STUDYID": study.utf8.count
          case "USUBJID": subjectLength
          default: definition.domain.utf8.count
          }
      }
      guard
        variable.core != .permissible || summary.filled > 0
          || rowCount > 0 && isDay(variable.name, ofDateIn: columns)
          || rowCount > 0 && isOfParent(variable.name, in: definition)
          || isDate(variable.name, ofExpectedDayIn: definition)
      else { continue }
      columns.append(DatasetColumn(variable, index, summary))
    }
    widen(&columns)
    return columns
  }

  /// A study day stands beside its date even where none of the dates has one (rules FB1601, FB3201,
  /// FB3202).
  private static func isDay(_ name: String, ofDateIn columns: [DatasetColumn]) -> Bool {
    name.hasSuffix("DY") && columns.contains { $0.variable.name == name.dropLast(2) + "DTC" }
  }

  /// What would lead from a comment to another record stands in CO even where no comment belongs to
  /// any: rules look for it (CG0370, CG0371).
  private static func isOfParent(_ name: String, in definition: DomainDefinition) -> Bool {
    definition.name == "CO" && ["RDOMAIN", "IDVAR", "IDVARVAL"].contains(name)
  }

  /// And a date beside a study day that is there in any case (rule FB3204).
  private static func isDate(
    _ name: String, ofExpectedDayIn definition: DomainDefinition
  ) -> Bool {
    name.hasSuffix("DTC") && definition[name.dropLast(3) + "DY"]?.core == .expected
  }

  private init(_ variable: VariableDefinition, _ index: Int?, _ summary: ColumnSummary) {
    self.variable = variable
    self.index = index
    length = variable.type == .text ? max(1, summary.maxLength) : 8
    isInteger = variable.type == .number && summary.allIntegers
    filled = summary.filled
  }

  /// Readers of transport files can take the last record of 80 bytes or fewer for padding, so the
  /// last text gets what is missing to 81.
  private static func widen(_ columns: inout [DatasetColumn]) {
    let width = columns.reduce(0) { $0 + $1.length }
    guard width <= 80, let last = columns.lastIndex(where: { $0.variable.type == .text }) else {
      return
    }
    columns[last].length += 81 - width
  }
}

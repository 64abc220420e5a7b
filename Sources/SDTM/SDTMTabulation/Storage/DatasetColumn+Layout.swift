import ByteStreams
import SDTMStandard

extension DatasetColumn {
  /// The columns of a dataset, from what its values turned out to be.
  static func layout(
    of definition: DomainDefinition, _ stored: DomainDefinition, _ summaries: [ColumnSummary],
    rowCount: Int, shared: SharedTexts
  ) -> [DatasetColumn] {
    var columns: [DatasetColumn] = []
    for variable in definition.variables {
      let index = stored.index(of: variable.name)
      var summary = index.map { summaries[$0] } ?? ColumnSummary()
      if definition.isShared(variable.name) {
        summary = shared.summary(of: variable.name)
        summary.filled = rowCount
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
    encodedLength = variable.type == .text ? max(1, summary.maxEncoded) : 8
    areKept = summary.areKept
    isInteger = variable.type == .number && summary.allIntegers
    filled = summary.filled
  }

  /// Readers of transport files can take the last record of 80 bytes or fewer for padding, so the
  /// last text gets what is missing to 81.
  private static func widen(_ columns: inout [DatasetColumn]) {
    guard let last = columns.lastIndex(where: { $0.variable.type == .text }) else { return }
    columns[last].length += max(0, 81 - columns.reduce(0) { $0 + $1.length })
    columns[last].encodedLength += max(0, 81 - columns.reduce(0) { $0 + $1.encodedLength })
  }
}

/// What stands in the variables that all rows of a subject share.
struct SharedTexts {
  let study: String
  let domain: String
  /// Of USUBJID.
  let subjects: ColumnSummary
  let encoding: TransportEncoding

  func summary(of variable: String) -> ColumnSummary {
    switch variable {
    case "STUDYID": ColumnSummary(of: study, encoding)
    case "USUBJID": subjects
    default: ColumnSummary(of: domain, encoding)
    }
  }
}

extension ColumnSummary {
  /// Of one text.
  init(of text: String, _ encoding: TransportEncoding) {
    self.init()
    maxLength = text.utf8.count
    maxEncoded = encoding.length(of: text)
    areKept = encoding.keeps(text)
  }
}

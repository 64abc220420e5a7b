import ByteStreams
import SDTMStandard

extension DatasetColumn {
  /// The columns of a dataset, from what its values turned out to be.
  static func layout(
    of definition: DomainDefinition, _ summaries: [ColumnSummary], rowCount: Int,
    shared: SharedTexts
  ) -> [DatasetColumn] {
    var columns: [DatasetColumn] = []
    for (index, variable) in definition.variables.enumerated() {
      var summary = summaries[index]
      if definition.isShared(variable.name) {
        summary = shared.summary(of: variable.name)
        summary.filled = rowCount
      }
      guard
        variable.core != .permissible || summary.filled > 0
          || rowCount > 0 && isDay(variable.name, ofDateIn: columns)
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

  private init(_ variable: VariableDefinition, _ index: Int, _ summary: ColumnSummary) {
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

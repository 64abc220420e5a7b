import Conversion
import Diagnostics

/// What a run did, in words for the person at the terminal; findings also where there is none.
struct SummaryText {
  private let summary: Summary
  private let request: Request
  private static let findingsShown = 20

  init(_ summary: Summary, _ request: Request) {
    self.summary = summary
    self.request = request
  }

  func show(seconds: Double?) {
    showFindings()
    guard Terminal.errorIsTerminal else { return }
    Terminal.write("\n")
    showForms()
    showDatasets()
    showTotals(seconds)
  }

  private func showFindings() {
    let shown = summary.samples.sorted { $0.severity > $1.severity }.prefix(Self.findingsShown)
    for finding in shown { Terminal.error(finding.description) }
    let matters = summary.countsByCode.values.reduce(0, +) - (summary.findingCounts[.note] ?? 0)
    if matters > shown.count {
      Terminal.error(
        "\(matters - shown.count) more findings; --findings FILE keeps all of them")
    }
    if summary.rejects > 0 {
      let place = summary.rejectsPath.map { "in \($0)" } ?? "not kept: --rejects FILE keeps them"
      Terminal.error("\(summary.rejects) rejected values, \(place)")
    }
    for file in summary.bystanders where !file.hasPrefix(".") {
      Terminal.error("\(file) was in the folder before and is not of this run")
    }
  }

  private func showForms() {
    guard !summary.ledger.forms.isEmpty else { return }
    var table = TextTable(["form", "records", "values", "mapped", "ignored", "rejected"])
    for (name, form) in summary.ledger.forms.sorted(by: { $0.key < $1.key }) {
      table.add([
        name, "\(form.records.read)", "\(form.values.read)", "\(form.values.mapped)",
        "\(form.values.ignored)", "\(form.values.rejected)",
      ])
    }
    Terminal.write(table.text + "\n")
  }

  private func showDatasets() {
    guard !summary.datasets.isEmpty else { return }
    var table = TextTable(["dataset", "rows"])
    for (name, rows) in summary.datasets { table.add([name, "\(rows)"]) }
    Terminal.write(table.text)
    let others = summary.notTabulated.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    if !others.isEmpty {
      Terminal.write("in the model and no dataset: \(others.joined(separator: ", "))\n")
    }
    Terminal.write("\n")
  }

  private func showTotals(_ seconds: Double?) {
    let counts = [Severity.error, .warning, .note].map { severity in
      let count = summary.findingCounts[severity] ?? 0
      let text = "\(count) \(severity.name)\(count == 1 ? "" : "s")"
      return count == 0 ? text : Terminal.coloured(text, severity == .error ? 31 : 33)
    }
    let time = seconds.map { ", \(($0 * 10).rounded() / 10) s" } ?? ""
    let line = "\(summary.subjects) subjects, \(counts.joined(separator: ", "))"
    Terminal.writeStyled("\(line), \(summary.rejects) rejected values\(time)\n")
  }
}

/// Columns of text, numbers flush right.
struct TextTable {
  private var rows: [[String]]

  init(_ heads: [String]) { rows = [heads] }

  mutating func add(_ row: [String]) { rows.append(row) }

  var text: String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      row.indices.map { column in
        let blanks = String(repeating: " ", count: widths[column] - row[column].count)
        return column == 0 ? row[column] + blanks : blanks + row[column]
      }.joined(separator: "  ")
    }.joined(separator: "\n") + "\n"
  }
}

import Conversion
import Diagnostics
import TermCoding

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
    showCoding()
    showTotals(seconds)
  }

  private func showFindings() {
    let shown = summary.samples.sorted { $0.severity > $1.severity }.prefix(Self.findingsShown)
    for finding in shown { Terminal.show(finding) }
    let matters = summary.countsByCode.values.reduce(0, +) - (summary.findingCounts[.note] ?? 0)
    if matters > shown.count {
      let others = counted(matters - shown.count, "more finding")
      let place = request.findingsPath.map { "all of them are in \($0)" }
      Terminal.error("\(others); \(place ?? "--findings FILE keeps all of them")")
    }
    if summary.rejects > 0 {
      let place = summary.rejectsPath.map { "in \($0)" } ?? "not kept: --rejects FILE keeps them"
      Terminal.error("\(counted(summary.rejects, "rejected value")), \(place)")
    }
    for note in summary.notes { Terminal.error(note) }
    for file in summary.bystanders where !file.hasPrefix(".") {
      Terminal.error("\(file.visible) was in the folder before and is not of this run")
    }
  }

  private func showForms() {
    let forms = summary.ledger.forms.sorted { $0.key < $1.key }
    guard !forms.isEmpty else { return }
    var table = NumberTable(["form", "records", "values", "mapped", "ignored", "rejected"])
    for (name, form) in forms { table.add(name, numbers(form)) }
    if forms.count > 1 {
      let all = forms.reduce(into: Ledger.Form()) {
        $0.records += $1.value.records
        $0.values += $1.value.values
      }
      table.add("all", numbers(all))
    }
    Terminal.write(table.text)
    for (reason, count) in summary.ledger.ignoredBecause.sorted(by: { $0.key < $1.key }) {
      Terminal.write("ignored \(grouped(count)): \(reason.visible)\n")
    }
    Terminal.write("\n")
  }

  private func numbers(_ form: Ledger.Form) -> [Int] {
    [
      form.records.read, form.values.read, form.values.mapped, form.values.ignored,
      form.values.rejected,
    ]
  }

  private func showDatasets() {
    guard !summary.datasets.isEmpty else { return }
    var table = NumberTable(["dataset", "rows"])
    for (name, rows) in summary.datasets { table.add(name, [rows]) }
    Terminal.write(table.text)
    let others = summary.notTabulated.sorted { $0.key < $1.key }
      .map { "\(grouped($0.value)) \(words($0.key))" }
    if !others.isEmpty {
      Terminal.write("in the model and no dataset: \(others.joined(separator: ", "))\n")
    }
    Terminal.write("\n")
  }

  /// `priorTherapies` as `prior therapies`.
  private func words(_ name: String) -> String {
    name.map { $0.isUppercase ? " \($0.lowercased())" : String($0) }.joined()
  }

  private func showCoding() {
    guard let counts = summary.coding, counts.total > 0 else { return }
    Terminal.write(
      "coded: \(grouped(counts[.dictionary])) by the dictionary, \(grouped(counts[.file])) by the "
        + "coding file, \(grouped(counts[.site])) by the site, \(grouped(counts[.waiting])) not\n\n"
    )
  }

  private func showTotals(_ seconds: Double?) {
    let counts = [Severity.error, .warning, .note].map { severity in
      let count = summary.findingCounts[severity] ?? 0
      let text = counted(count, severity.name)
      return count == 0 ? text : Terminal.coloured(text, severity)
    }
    let time = seconds.map { ", \(($0 * 10).rounded() / 10) s" } ?? ""
    let line = "\(counted(summary.subjects, "subject")), \(counts.joined(separator: ", "))"
    Terminal.writeStyled("\(line), \(counted(summary.rejects, "rejected value"))\(time)\n")
    switch request.destination {
    case .standardOutput: break
    case .file(let path), .folder(let path): Terminal.write("written to \(path)\n")
    }
  }
}

/// A column of names and columns of numbers, flush right.
struct NumberTable {
  private var rows: [[String]]

  init(_ heads: [String]) { rows = [heads] }

  mutating func add(_ name: String, _ numbers: [Int]) {
    rows.append([name.visible] + numbers.map(grouped))
  }

  var text: String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].displayWidth }.max() ?? 0 }
    return rows.map { row in
      row.indices.map { column in
        let blanks = String(repeating: " ", count: widths[column] - row[column].displayWidth)
        return column == 0 ? row[column] + blanks : blanks + row[column]
      }.joined(separator: "  ") + "\n"
    }.joined()
  }
}

extension RevlimidDue {
  /// How the hospitals share the subjects.
  private static let weights = [
    40, 24, 35, 29, 43, 20, 31, 37, 23, 28, 36, 22, 41, 30, 25, 34, 38, 27, 21, 36,
  ]

  /// Writes `site-NN_form.csv`, a file a form for each hospital.
  static func write(subjects count: Int, seed: UInt64, clean: Bool, folder: String)
    -> RecordCounts
  {
    var counts = RecordCounts()
    var number = 0
    var weight = 0
    let total = weights.reduce(0, +)
    for site in 1...weights.count {
      weight += weights[site - 1]
      var subjects: [SampleSubject] = []
      while number < count * weight / total {
        number += 1
        var subject = RevlimidSubject.make(
          number: number, siteNumber: subjects.count + 1, site: site, seed: seed, clean: clean)
        if !clean { plantFaults(in: &subject) }
        subjects.append(subject)
      }
      write(subjects, site: site, clean: clean, folder: folder)
      counts.add("subjects", subjects.count)
      counts.add("site-\(padded(site, 2))", subjects.count)
      for record in subjects.flatMap(\.records) { counts.add(record.form) }
    }
    return counts
  }

  private static func write(
    _ subjects: [SampleSubject], site: Int, clean: Bool, folder: String
  ) {
    let style = SiteStyle.of(site: site)
    for form in forms {
      let rows = subjects.flatMap(\.records).filter { $0.form == form.name }
      let text = clean ? text(form, rows, style) : faultyText(form, site, rows, style)
      var file = OutputFile(path: "\(folder)/site-\(padded(site, 2))_\(form.name).csv")
      switch style.encoding {
      case .utf8: file.append(text)
      case .utf8WithMark: file.append("\u{FEFF}" + text)
      case .cp949: file.append(cp949(text))
      }
    }
  }

  private static func text(_ form: Form, _ rows: [SampleRecord], _ style: SiteStyle) -> String {
    let lines = [form.columns.map(style.head)] + rows.map { style.cells($0, form.columns) }
    return lines.map { line($0, style) }.joined()
  }

  static func line(_ cells: [String], _ style: SiteStyle) -> String {
    cells.map(quoted).joined(separator: ",") + (style.carriageReturns ? "\r\n" : "\n")
  }

  /// RFC 4180, 2: quotes only where they are needed.
  private static func quoted(_ cell: String) -> String {
    guard cell.utf8.contains(where: { [34, 44, 10, 13].contains($0) }) else { return cell }
    return "\""
      + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}

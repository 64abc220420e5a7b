extension RevlimidDue {
  /// How the hospitals share the subjects.
  private static let weights = [
    40, 24, 35, 29, 43, 20, 31, 37, 23, 28, 36, 22, 41, 30, 25, 34, 38, 27, 21, 36,
  ]

  /// Writes `site-NN_form.csv`, a file a form for each hospital.
  static func write(subjects count: Int, seed: UInt64, folder: String) -> RecordCounts {
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
          number: number, siteNumber: subjects.count + 1, site: site, seed: seed)
        plantFaults(in: &subject)
        subjects.append(subject)
      }
      write(subjects, site: site, folder: folder)
      counts.add("subjects", subjects.count)
      counts.add("site-\(padded(site, 2))", subjects.count)
      for record in subjects.flatMap(\.records) { counts.add(record.form) }
    }
    return counts
  }

  private static func write(_ subjects: [SampleSubject], site: Int, folder: String) {
    let style = SiteStyle.of(site: site)
    for form in forms {
      var text = line(heads(form, site, style), style)
      for record in subjects.flatMap(\.records) where record.form == form.name {
        text += line(cells(record, form, site, style), style)
      }
      text += trailer(form, site, subjects, style)
      var file = OutputFile(path: "\(folder)/site-\(padded(site, 2))_\(form.name).csv")
      switch style.encoding {
      case .utf8: file.append(text)
      case .utf8WithMark: file.append("\u{FEFF}" + text)
      case .cp949: file.append(cp949(text))
      }
    }
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

/// The CSV files of sites, for the study that the golden CSV cases have (`csv-folder/study.yaml`).
struct Sheets {
  struct Sheet {
    var site: String
    var form: String
    var head: [String]
    var rows: [[String]] = []
  }

  var sheets: [Sheet] = []

  /// The same rows in another order.
  func shuffled(_ random: inout Random) -> Sheets {
    var result = self
    for index in result.sheets.indices { result.sheets[index].rows.shuffle(using: &random) }
    return result
  }

  /// The files by their names; each sheet in one to `parts` files.
  func files(parts: Int, _ random: inout Random) -> [(name: String, bytes: [UInt8])] {
    sheets.flatMap { sheet in
      let count = random.number(1...parts)
      let places = sheet.rows.map { _ in random.number(0...count - 1) }
      return (0..<count).map { part in
        let rows = zip(sheet.rows, places).filter { $0.1 == part }.map(\.0)
        let name = "site-\(sheet.site)_\(part)_\(sheet.form).csv"
        return (name, Self.text([sheet.head] + rows))
      }
    }
  }

  private static func text(_ rows: [[String]]) -> [UInt8] {
    Array(rows.map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined().utf8)
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.utf8.contains(where: { [10, 13, 34, 44].contains($0) }) else { return cell }
    return "\""
      + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}

extension Sheets {
  /// - Parameter faults: how often something is wrong: once in so many; never when nil.
  static func random(_ random: inout Random, faults: Int? = nil) -> Sheets {
    var sheets: [Sheet] = []
    for site in ["01", "02"].prefix(random.number(1...2)) {
      let subjects = (1...random.number(1...4)).map { "00\($0)" }
      sheets.append(demographics(site, subjects, &random, faults))
      sheets.append(doses(site, subjects, &random, faults))
      sheets.append(adverseEvents(site, subjects, &random, faults))
    }
    return Sheets(sheets: sheets)
  }

  private static func demographics(
    _ site: String, _ subjects: [String], _ random: inout Random, _ faults: Int?
  ) -> Sheet {
    let pools = [["M", "F", "남", "여"], ["1950-05-01", "1961", "1947년 3월 9일"], ["", "a remark"]]
    var sheet = Sheet(site: site, form: "demog", head: ["SUBJNO", "SEX", "BIRTHDT", "REMARK"])
    sheet.rows = subjects.map { row($0, pools, &random, faults) }
    return sheet
  }

  private static func doses(
    _ site: String, _ subjects: [String], _ random: inout Random, _ faults: Int?
  ) -> Sheet {
    let pools = [["1", "2"], ["25", "15", "10"], dates, dates]
    var sheet = Sheet(
      site: site, form: "len", head: ["SUBJNO", "CYCLE", "DOSE_MG", "STARTDT", "ENDDT"])
    sheet.rows = rows(of: subjects, pools, &random, faults)
    return sheet
  }

  private static func adverseEvents(
    _ site: String, _ subjects: [String], _ random: inout Random, _ faults: Int?
  ) -> Sheet {
    let terms = ["Fatigue", "Rash", "발진,\n팔", "=1+1"]
    let pools = [["Y", "예", "N"], terms, terms, dates, ["확실함", "가능함"]]
    var sheet = Sheet(
      site: site, form: "ae",
      head: ["SUBJNO", "AEYN", "AETERM", "AETERM_EN", "AESTDT", "AEREL"])
    sheet.rows = rows(of: subjects, pools, &random, faults)
    return sheet
  }

  private static let dates = ["2018-01-02", "2018-01-22", "2018-03", "2018년 5월 7일", ""]

  private static func rows(
    of subjects: [String], _ pools: [[String]], _ random: inout Random, _ faults: Int?
  ) -> [[String]] {
    (0..<random.number(0...9)).map { _ in row(random.one(of: subjects), pools, &random, faults) }
  }

  private static func row(
    _ subject: String, _ pools: [[String]], _ random: inout Random, _ faults: Int?
  ) -> [String] {
    let key = isFaulty(&random, faults) ? random.one(of: ["", "합계", " \(subject) "]) : subject
    var row = [key] + pools.map { isFaulty(&random, faults) ? random.text() : random.one(of: $0) }
    if isFaulty(&random, faults) { row.append(random.text()) }
    if isFaulty(&random, faults) { row.removeLast(2) }
    return row
  }

  private static func isFaulty(_ random: inout Random, _ faults: Int?) -> Bool {
    faults.map { random.once(in: $0) } ?? false
  }
}

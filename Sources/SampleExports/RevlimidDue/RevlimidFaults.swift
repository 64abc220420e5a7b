extension RevlimidDue {
  /// The faults that `samples/revlimid-due/FAULTS.md` lists, by its numbers; those of whole files
  /// stand at the end.
  static func plantFaults(in subject: inout SampleSubject) {
    switch "\(subject.site)/\(subject.key)" {
    case "1/003": subject.change("history") { $0["MHSTDT"] = "2020-02-60" }  // R01
    case "4/005": subject.change("ae") { $0["AEENDT"] = "\($0.year("AESTDT")).13.05" }  // R02
    case "5/007": subject.change("resp") { $0["BESTRESP"] = "관해" }  // R03
    case "2/001": subject.change("ae") { $0["AEENDT"] = "\($0.year("AESTDT") - 1)-12-01" }  // R04
    case "3/006": subject.change("len") { $0["DOSE_MG"] = "25→15" }  // R05
    case "6/001": subject.change("ae") { $0["AETERM"] = longTerm }  // R06
    case "7/001": subject.change("ae") { seriousWithoutCriterion(&$0) }  // R07
    case "2/009": subject.change("dex") { $0["STARTDT"] = "15/03/04" }  // R08
    case "9/004": subject.change("ae") { $0["AESTDT"] = nil }  // R09
    case "10/004": subject.change("ae") { $0["AEYN"] = "N" }  // R10
    case "11/008": subject.change("demog") { $0["LOCALNO"] = "H-20417" }  // R11
    case "12/002": subject.repeatRecord("demog") { $0["WEIGHT_KG"] = "91.5" }  // R12
    case "1/001": subject.change("ae") { $0["AESTDT"] = $0.month("AESTDT", "-") + "-UN" }  // R13
    case "4/008": subject.change("ae") { $0["AESTDT"] = $0.month("AESTDT", ".") + ".불명" }  // R13
    case "8/004": subject.change("history") { $0["MHSTDT"] = "기억안남" }  // R14
    case "13/004": subject.change("ae") { $0["AEREL"] = "관련있음" }  // R15
    default: break
    }
  }

  private static func seriousWithoutCriterion(_ row: inout SampleRecord) {
    row["AESER"] = "Y"
    row["AESERCRIT"] = nil
  }

  /// Over 200 bytes of UTF-8, in letters of three bytes.
  private static let longTerm = """
    두 번째 주기 시작 후 일주일째부터 양쪽 발바닥이 저리고 화끈거리며 밤에 더 심해져 잠을 이루지 못했고, \
    이후 손끝까지 증상이 번져 단추를 잠그기 어려웠으나 감량 후 서서히 나아짐
    """

  /// A column that only hospital 11 has, with one value: R11.
  private static let localColumn = Column("LOCALNO", "원내번호")

  /// A form of a hospital with the faults that are of whole files.
  static func faultyText(_ form: Form, _ site: Int, _ rows: [SampleRecord], _ style: SiteStyle)
    -> String
  {
    let columns = form.columns + (site == 11 && form.name == "demog" ? [localColumn] : [])
    let lines = [heads(columns, site, style)] + rows.map { cells($0, columns, form, site, style) }
    return lines.map { line($0, style) }.joined() + trailer(form, site, rows.count, style)
  }

  /// R18: a name with a blank behind it.
  private static func heads(_ columns: [Column], _ site: Int, _ style: SiteStyle) -> [String] {
    columns.map(style.head).map { (site, $0) == (2, "SEX") ? $0 + " " : $0 }
  }

  /// R19: the last three cells are missing in one row.
  private static func cells(
    _ record: SampleRecord, _ columns: [Column], _ form: Form, _ site: Int, _ style: SiteStyle
  ) -> [String] {
    let isShort = site == 15 && form.name == "elig" && record["SUBJNO"] == "003"
    return style.cells(record, columns).dropLast(isShort ? 3 : 0)
  }

  /// R16: a row of totals; R17: rows without anything.
  private static func trailer(_ form: Form, _ site: Int, _ rows: Int, _ style: SiteStyle) -> String
  {
    let blanks = [String](repeating: "", count: form.columns.count)
    switch (site, form.name) {
    case (4, "ae"): return line(["합계", String(rows)] + blanks.dropFirst(2), style)
    case (13, "len"): return String(repeating: line(blanks, style), count: 3)
    default: return ""
    }
  }
}

extension SampleRecord {
  fileprivate func year(_ item: String) -> Int { Int((self[item] ?? "").prefix(4)) ?? 2016 }

  fileprivate func month(_ item: String, _ separator: String) -> String {
    (self[item] ?? "2016-01").prefix(7).split(separator: "-").joined(separator: separator)
  }
}

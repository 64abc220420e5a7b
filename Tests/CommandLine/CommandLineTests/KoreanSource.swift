import ProgramRuns

/// A small study whose adverse events are texts that are hard to carry, one each.
enum KoreanSource {
  /// CP949 has all of their characters.
  static let texts =
    [
      "피로", "약 \"A\", 그리고 <B> & 'C'", "똠방각하 펲시콜라 쓩", "a\\b 와 c:\\temp",
      "앞 blank 와 comma, 뒤",
    ] + [33, 34, 66, 67, 100, 101, 200].map { String(repeating: "가", count: $0) }

  /// Those that are in Unicode only, and one that looks like an escape.
  static let moreTexts =
    texts + [
      "🧪 시험 𝒳", "e\u{301}결합", "글자 \\uD55C 그대로",
      String(repeating: "\u{1112}\u{1161}\u{11AB}", count: 45),
      String(repeating: "🧪", count: 51),
    ]

  /// 13 syllables, the most that 40 bytes of UTF-8 hold.
  static let label = "가나다라마바사아자차카타파"

  private static func mapping(_ head: String, from form: String) -> String {
    """
    clinpipe: 1
    study: {id: KO, title: Korean, type: OBSERVATIONAL, country: KOR, drugs: [{id: A, name: A}]}
    \(head)
    records:
      - subject: {from: \(form), sex: SEX}
      - adverse-event:
          from: \(form)
          term: TERM
          start: START
          qualifiers: [{name: AENOTE, label: \(label), item: NOTE}]
    """
  }

  /// Events are in the order of their days.
  private static func day(_ number: Int) -> String { "2024-03-\(number + 10)" }

  /// `ae.csv` in CP949, as iconv writes it, and its mapping.
  static func writeCSV(into scratch: Scratch) {
    let rows = texts.enumerated().map { number, text in
      "1,01,F,\(day(number)),\"\(text.replacing("\"", with: "\"\""))\",\"\(text.prefix(5).replacing("\"", with: "\"\""))\""
    }
    scratch.write(
      "utf8.csv", (["번호,SITE,SEX,START,TERM,NOTE"] + rows).joined(separator: "\n") + "\n")
    let iconv = Program.shell(
      "iconv -f UTF-8 -t CP949 utf8.csv > ae.csv && rm utf8.csv", in: scratch.path)
    precondition(iconv.status == 0, iconv.errors)
    let head = "csv: {encoding: [utf-8, cp949], subject: 번호, site: SITE}"
    scratch.write("study.yaml", mapping(head, from: "ae"))
  }

  /// `export.xml` in UTF-8, and its mapping.
  static func writeODM(into scratch: Scratch) {
    let groups = moreTexts.enumerated().map { number, text in
      """
      <ItemGroupData ItemGroupOID="IG" ItemGroupRepeatKey="\(number + 1)">\
      <ItemData ItemOID="SEX" Value="F"/><ItemData ItemOID="START" Value="\(day(number))"/>\
      <ItemData ItemOID="TERM" Value="\(escaped(text))"/>\
      <ItemData ItemOID="NOTE" Value="\(escaped(String(text.prefix(5))))"/></ItemGroupData>
      """
    }
    let start = #"<ODM xmlns="http://www.cdisc.org/ns/odm/v1.3" FileType="Snapshot" FileOID="K">"#
    scratch.write(
      "export.xml",
      """
      <?xml version="1.0" encoding="UTF-8"?>
      \(start)
      <ClinicalData StudyOID="S" MetaDataVersionOID="1"><SubjectData SubjectKey="1">
      <SiteRef LocationOID="01"/><StudyEventData StudyEventOID="SE"><FormData FormOID="F">
      \(groups.joined(separator: "\n"))
      </FormData></StudyEventData></SubjectData></ClinicalData></ODM>
      """)
    scratch.write("study.yaml", mapping("", from: "F/IG"))
  }

  private static func escaped(_ text: String) -> String {
    text.map { ["&": "&amp;", "<": "&lt;", "\"": "&quot;"][$0] ?? String($0) }.joined()
  }
}

extension String {
  fileprivate func replacing(_ old: Character, with new: String) -> String {
    map { $0 == old ? new : String($0) }.joined()
  }
}

extension Substring {
  fileprivate func replacing(_ old: Character, with new: String) -> String {
    String(self).replacing(old, with: new)
  }
}

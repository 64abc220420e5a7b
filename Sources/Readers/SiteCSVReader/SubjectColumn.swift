import Diagnostics
import SourceModel

/// Which column says whose row it is.
enum SubjectColumn {
  /// What systems and sites call it, in small letters and without marks. Counts only when nothing
  /// is stated, such as when an export is looked at without a mapping.
  private static let usual: Set<String> = [
    "usubjid", "subjid", "subjectid", "subject", "subjectno", "subjectkey", "subjno",
    "patid", "patno", "patientid", "patientno", "patient", "participantid", "recordid",
    "screeningno", "randno",
    "환자번호", "대상자번호", "시험대상자번호", "등록번호", "증례번호", "被験者番号", "症例番号",
  ]

  /// Whether a cell is a name for the subject's number, and no number of a subject.
  static func isWord(_ cell: String) -> Bool { usual.contains(plain(cell)) }

  /// - Parameter system: the system that the file is known to come from.
  static func find(
    in heads: ColumnHeads, _ options: TabularOptions, _ system: KnownSystem?, at place: Location,
    findings: inout [Finding]
  ) throws(Fault) -> Int {
    if options.subjectColumns.isEmpty, let system {
      if let index = heads.find(system.subject) { return index }
      // The first field of the first instrument is the record's number, whatever it is called.
      if system.system == .redcap { return 0 }
    }
    if let index = heads.find(options.subjectColumns) { return index }
    guard options.subjectColumns.isEmpty else { throw missing(heads, options, at: place) }
    let index = heads.names.firstIndex(where: isWord) ?? 0
    findings.append(
      Finding(
        .subjectColumnAssumed, .note,
        "no subject column is stated, \"\(heads.names[index])\" is taken for it", at: place))
    return index
  }

  private static func plain(_ name: String) -> String {
    name.lowercased().filter { !" _-.".contains($0) }
  }

  private static func missing(
    _ heads: ColumnHeads, _ options: TabularOptions, at place: Location
  ) -> Fault {
    func quoted(_ names: some Sequence<String>) -> String {
      names.map { "\"\($0)\"" }.joined(separator: ", ")
    }
    let more = heads.names.count > 20 ? " and \(heads.names.count - 20) more" : ""
    let hint = suggestion(for: options.subjectColumns[0], among: heads.names)
    return Fault(
      .inputUnparsable,
      "no column holds the subject: looked for \(quoted(options.subjectColumns)), the file has "
        + quoted(heads.names.prefix(20)) + more + hint, at: place)
  }
}

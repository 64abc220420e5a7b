import ClinicalModel
import SDTMStandard

/// One record per remark on a subject. It belongs to no other record, so RDOMAIN and IDVAR are null
/// (SDTMIG 3.4, 5.1, assumption 1).
struct CommentTabulation: DomainTabulation {
  static let definition = DomainDefinition.comments

  /// COVAL, COVAL1 and so on.
  private let values =
    [definition.column("COVAL")]
    + (1...DomainDefinition.commentContinuations).map { definition.column("COVAL\($0)") }
  private let eval = definition.column("COEVAL")
  private let dtc = definition.column("CODTC")
  private let dy = definition.column("CODY")

  init(_ context: StudyContext) {}

  func tabulate(_ subject: Subject, _ records: inout RecordWriter) {
    subject.comments.lendEach { write($0, &records) }
  }

  /// SUPP-- is for the general observation classes and DM (SDTMIG 3.4, 8.4): the original of a comment
  /// whose English stands in its place is a comment too.
  private func write(_ comment: Lent<Comment>, _ records: inout RecordWriter) {
    records.begin(from: comment.place(of: \.source))
    let text = comment.text ?? ""
    let found = records.rendering(of: text, in: "CO.COVAL")
    fill(found.text, comment, &records)
    guard found.isTwin else { return }
    records.begin(from: comment.place(of: \.source))
    fill(text, comment, &records)
  }

  /// A text that all variables together can't hold goes on in another record.
  private func fill(_ text: String, _ comment: Lent<Comment>, _ records: inout RecordWriter) {
    var rest = splitBetweenWords(text, limit: longestText, in: records.encoding)[...]
    if rest.isEmpty { records.required(values[0], nil) }
    finish(rest.prefix(values.count), comment, &records)
    rest = rest.dropFirst(values.count)
    while !rest.isEmpty {
      records.begin(from: comment.place(of: \.source))
      finish(rest.prefix(values.count), comment, &records)
      rest = rest.dropFirst(values.count)
    }
  }

  private func finish(
    _ pieces: ArraySlice<String>, _ comment: Lent<Comment>, _ records: inout RecordWriter
  ) {
    for (value, piece) in zip(values, pieces) { records.put(value, piece) }
    records.term(eval, comment.evaluator)
    records.date(dtc, comment.date)
    records.day(dy, comment.date)
    records.qualify(comment.qualifiers)
    records.end()
  }
}

extension FieldPlaces {
  static let comments = Domain(
    "CO",
    """
    text COVAL COVALn
    date CODTC CODY
    evaluator COEVAL
    """,
    remarks: ["epoch": "canonical model only (CO has no epoch)"])
}

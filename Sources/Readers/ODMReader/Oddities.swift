import Diagnostics
import SourceModel
import XMLFormat

extension FindingCode {
  /// A snapshot that changes or removes what it holds, or a transaction that is none.
  public static let transactionUnexpected = FindingCode("transaction-unexpected")
  /// One subject, and two sites that it is of.
  public static let siteChanged = FindingCode("site-changed")
  public static let itemUndefined = FindingCode("item-undefined")
  public static let groupWithoutForm = FindingCode("group-without-form")
}

extension ODMReader {
  /// What is so of a whole file or of none of it: it is said of the first subject of each file.
  public static let remarksOnFiles: Set<FindingCode> = [
    .transactionUnexpected, .itemUndefined, .groupWithoutForm, .recordAgain,
  ]
}

/// What is odd in a file's data, and read all the same.
enum Oddity: CaseIterable {
  case transactionInSnapshot, noTransaction, itemUndefined, groupWithoutForm

  var code: FindingCode {
    switch self {
    case .transactionInSnapshot, .noTransaction: .transactionUnexpected
    case .itemUndefined: .itemUndefined
    case .groupWithoutForm: .groupWithoutForm
    }
  }

  var message: String {
    switch self {
    case .transactionInSnapshot:
      "a transaction other than Insert in a file that is not Transactional; it is applied in the order of the file"
    case .noTransaction:
      "no TransactionType in a Transactional file; all of it is taken as Upsert"
    case .itemUndefined:
      "the data have items that the metadata do not define, this one first; their codes have no decodes"
    case .groupWithoutForm:
      "item groups stand without a form, as in ODM 2.0; the outermost ones are read as forms"
    }
  }
}

/// The oddities of the subject and file at hand that were said already.
struct Oddities {
  private var told: Set<Oddity> = []
  /// Whether the SubjectData at hand has any TransactionType.
  var sawTransaction = false

  mutating func beginFile() { told.removeAll() }

  mutating func isNew(_ oddity: Oddity) -> Bool { told.insert(oddity).inserted }
}

extension ClinicalHandler {
  func remark(_ oddity: Oddity) {
    guard oddities.isNew(oddity) else { return }
    var location = subject.location(of: place)
    location.file = subject.files[Int(file)]
    location.line = parser.line
    if oddity == .itemUndefined { location.item = subject.symbols[item.value.item] }
    let severity: Severity = oddity == .itemUndefined ? .warning : .note
    findings.append(Finding(oddity.code, severity, oddity.message, at: location))
  }

  /// Keeps in mind that there is a transaction, and hands it on.
  func seen(_ transaction: Transaction?) -> Transaction? {
    oddities.sawTransaction = true
    switch transaction {
    case .update, .upsert, .remove: if !isTransactional { remark(.transactionInSnapshot) }
    case .insert, .context, nil: break
    }
    return transaction
  }
}

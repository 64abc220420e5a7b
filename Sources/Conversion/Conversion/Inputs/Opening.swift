import Diagnostics
import SiteCSVReader
import SourceModel

/// What is known of a source before its first subject is read.
struct Opening {
  var findings: [Finding] = []
  var rejects: [Reject] = []
  var ledger = Ledger()

  init() {}

  init(of reader: any SourceReader) {
    findings = reader.findings
    guard let reader = reader as? SiteCSVReader else { return }
    rejects = reader.rejects
    for reject in rejects { book(reject.location.path ?? "", \.rejected) }
    for _ in 0..<reader.ignoredRows { book("rows of totals", \.ignored) }
  }

  /// A row that belongs to no subject is a record read, too.
  private mutating func book(_ form: String, _ fate: WritableKeyPath<Ledger.Account, Int>) {
    ledger.forms[form, default: Ledger.Form()].records.read += 1
    ledger.forms[form, default: Ledger.Form()].records[keyPath: fate] += 1
  }
}

import ClinicalModel
import Diagnostics

/// The columns of a term of MedDRA and of its code.
struct CodedColumns: Sendable {
  let term, code: Column
}

extension RecordWriter {
  mutating func coded(_ columns: CodedColumns, _ coded: Coded?) {
    guard let coded else { return }
    text(columns.term, coded.decode ?? coded.verbatim)
    guard let code = coded.code else { return }
    guard let number = Int(code) else {
      return findOnce(
        .dictionaryCode, .warning, "dictionary code \"\(code)\" is no number; it is left out")
    }
    self.number(columns.code, number)
  }
}

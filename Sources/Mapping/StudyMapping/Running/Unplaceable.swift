import Diagnostics

/// Why a value can't be placed in the model.
struct Unplaceable: Error {
  let code: FindingCode
  let explanation: String

  init(_ code: FindingCode, _ explanation: String) {
    self.code = code
    self.explanation = explanation
  }
}

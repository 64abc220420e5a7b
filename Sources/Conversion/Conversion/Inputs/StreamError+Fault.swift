import ByteStreams
import Diagnostics

extension StreamError {
  /// - Parameter path: the input as a person knows it.
  func asInputFault(_ path: String, _ what: String = "") -> Fault {
    // What can't be kept is a fault of the temporary folder, and not of the input.
    if kind == .writing { return asOutputFault }
    return Fault(
      kind == .reading ? .inputUnreadable : .inputUnparsable, what + reason,
      at: Location(file: path, line: line))
  }

  var asOutputFault: Fault {
    Fault(.outputUnwritable, reason, at: Location(file: path))
  }
}

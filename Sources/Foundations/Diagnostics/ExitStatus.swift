/// What the process answers to its caller.
public enum ExitStatus: Int32, Sendable {
  case done = 0
  case doneWithFindings = 1
  case wrongUsage = 2
  case inputUnparsable = 64
  case mappingWrong = 65
  case inputUnreadable = 66
  case internalFault = 70
  case outputUnwritable = 74
}

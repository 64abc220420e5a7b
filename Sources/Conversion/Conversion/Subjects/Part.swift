import Diagnostics
import SDTMTabulation
import TermCoding

/// What a few subjects became: it travels from the worker that made it to the writers, which take
/// the parts in the order of the subjects.
struct Part: Sendable {
  var rows: [SubjectRows] = []
  /// Bytes for each of the streams that are written.
  var streams: [[UInt8]] = []
  var findings: [Finding] = []
  var rejects: [Reject] = []
  var worklist = Worklist()
  var ledger = Ledger()
  var subjects = 0
  /// The unique ids of its subjects, and where each is from.
  var identities: [(id: String, place: Location)] = []
}

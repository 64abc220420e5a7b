import ByteStreams
import Diagnostics

/// The encoding of transport files that a verb was told.
func transportEncoding(
  _ name: String?, of verb: String
) throws(UsageError) -> TransportEncoding? {
  guard let name else { return nil }
  let names = TransportEncoding.allCases.map(\.rawValue)
  guard let encoding = TransportEncoding(rawValue: name.lowercased().filter { $0 != "-" }) else {
    throw UsageError(
      "unknown encoding of transport files \"\(name)\"\(suggestionAndAll(for: name, among: names))",
      verb)
  }
  guard encoding.isAvailable else {
    throw UsageError("this system's iconv does not know \(name)", verb)
  }
  return encoding
}

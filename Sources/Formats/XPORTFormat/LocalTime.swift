import Glibc

/// The instant at which the local clock shows what a UTC clock shows at `timestamp`: ReadStat
/// writes local time, and a file must not depend on where it was made.
func localTime(showing timestamp: Int) -> time_t {
  var instant = time_t(timestamp)
  var parts = tm()
  gmtime_r(&instant, &parts)
  parts.tm_isdst = -1
  return mktime(&parts)
}

extension String {
  /// As many whole characters as fit into so many bytes.
  func prefix(utf8Count limit: Int) -> String {
    guard utf8.count > limit else { return self }
    var end = startIndex
    while end < endIndex, self[..<index(after: end)].utf8.count <= limit { formIndex(after: &end) }
    return String(self[..<end])
  }
}

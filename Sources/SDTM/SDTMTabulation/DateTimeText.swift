import Glibc

/// Seconds since 1970 as every dataset format writes them: `2024-03-05T08:30:00Z`.
public func dateTimeText(_ timestamp: Int) -> String {
  var instant = time_t(timestamp)
  var parts = tm()
  gmtime_r(&instant, &parts)
  func two(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }
  let date = "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
  return "\(date)T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
}

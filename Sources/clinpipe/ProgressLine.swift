import Conversion
import Glibc

/// Shows on a terminal how far a long run is: subjects, bytes, rate, time left.
final class ProgressLine {
  private let start = ProgressLine.now()
  private var last = 0.0
  private var isShown = false

  var seconds: Double { Self.now() - start }

  func show(_ progress: Conversion.Progress) {
    let now = Self.now()
    // Short runs need no line, and nobody reads ten of them a second.
    guard now - start > 0.5, now - last > 0.1 else { return }
    last = now
    isShown = true
    let part = Double(progress.subjects) / Double(max(1, progress.totalSubjects))
    let megabytes = part * Double(progress.totalBytes) / 1e6
    let left = part > 0 ? (now - start) * (1 - part) / part : 0
    Terminal.overwrite(
      "\(Int(part * 100)) %  \(progress.subjects) of \(progress.totalSubjects) subjects  "
        + "\(Self.short(megabytes)) of \(Self.short(Double(progress.totalBytes) / 1e6)) MB  "
        + "\(Self.short(megabytes / (now - start))) MB/s  \(Int(left.rounded(.up))) s left")
  }

  /// With a decimal where there is little before the point.
  private static func short(_ number: Double) -> String {
    number < 10 ? "\((number * 10).rounded() / 10)" : "\(Int(number))"
  }

  func clear() {
    if isShown { Terminal.overwrite("") }
    isShown = false
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

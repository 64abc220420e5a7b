import ByteStreams
import Glibc

/// Leaves nothing half-written behind when the program is told to end: ^C, `kill`, a terminal that
/// closes.
enum Interruption {
  /// A signal's handler may do next to nothing: it writes the signal's number into a pipe, and a
  /// thread that waits at the other end does the rest. Set once, before any handler is.
  nonisolated(unsafe) private static var pipeEnds: (out: Int32, into: Int32) = (-1, -1)

  static func listen() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    pipeEnds = (ends[0], ends[1])
    var thread = pthread_t()
    guard pthread_create(&thread, nil, { _ in Interruption.wait() }, nil) == 0 else { return }
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let former = signal(number) { Interruption.note($0) }
      // What the caller has told us to ignore (`nohup`) is ignored.
      if unsafeBitCast(former, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        signal(number, SIG_IGN)
      }
    }
  }

  private static func note(_ number: Int32) {
    var byte = UInt8(truncatingIfNeeded: number)
    _ = write(pipeEnds.into, &byte, 1)
  }

  private static func wait() -> UnsafeMutableRawPointer? {
    var byte: UInt8 = 0
    while read(pipeEnds.out, &byte, 1) < 0, errno == EINTR {}
    end(by: Int32(byte))
  }

  /// Ends as the signal would have ended it, so that the caller sees it: a reader that has left, too,
  /// for that is how a shell knows a filter to end.
  static func end(by number: Int32) -> Never {
    PartialOutputs.removeAll {
      signal(number, SIG_DFL)
      var only = sigset_t()
      sigemptyset(&only)
      sigaddset(&only, number)
      pthread_sigmask(SIG_UNBLOCK, &only, nil)
      kill(getpid(), number)
      pause()
    }
    exit(128 + number)
  }
}

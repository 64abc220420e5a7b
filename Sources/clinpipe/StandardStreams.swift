import Glibc

/// The three streams that a program is started with.
enum StandardStreams {
  /// A caller may have closed one (`>&-`). The next file to be opened would get its number, and a message
  /// to standard error would stand in the midst of data. So the gap is filled with what can be neither
  /// read nor written as the stream would be, and says so.
  static func fillGaps() {
    for (descriptor, wrongWay) in [
      (STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY),
    ] where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", wrongWay)
    }
  }
}

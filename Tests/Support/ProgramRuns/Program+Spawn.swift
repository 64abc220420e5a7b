import Glibc

extension Program {
  /// The environment of every run: nothing of the person's own but what programs need, one clock,
  /// and no colour.
  private static func variables(_ extra: [String: String]) -> [String] {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    var variables = [
      "PATH": "\(folder):\(path)", "HOME": "/nonexistent", "LANG": "C.UTF-8", "TERM": "dumb",
      "SOURCE_DATE_EPOCH": "1700000000",
    ]
    variables.merge(extra) { $1 }
    return variables.map { "\($0.key)=\($0.value)" }
  }

  /// Runs a program to its end; what it writes is caught in files, so that it never waits for us.
  static func run(
    _ words: [String], in place: String, input: String?, environment: [String: String]
  ) -> Outcome {
    let scratch = Scratch()
    let (output, errors) = (scratch.at("stdout"), scratch.at("stderr"))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, input ?? "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, flags, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, flags, 0o600)
    let moved = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", place] + words
    let end = spawn(moved, variables(environment), &actions)
    return Outcome(
      status: end.status, output: scratch.bytes("stdout") ?? [],
      errors: scratch.text("stderr") ?? "",
      seconds: seconds(end.usage.ru_utime) + seconds(end.usage.ru_stime),
      peakMegabytes: end.peak >> 20)
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }

  /// The exit status; 128 and the signal's number when a signal ended it, as the shell says it.
  private static func spawn(
    _ words: [String], _ variables: [String], _ actions: inout posix_spawn_file_actions_t
  ) -> (status: Int32, usage: rusage, peak: Int) {
    let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    let environment: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) } + [nil]
    defer { for pointer in arguments + environment { free(pointer) } }
    var process: pid_t = 0
    let outcome = posix_spawn(&process, words[0], &actions, nil, arguments, environment)
    precondition(outcome == 0, "\(words[0]) can't be run: \(String(cString: strerror(outcome)))")
    var status: Int32 = 0
    var usage = rusage()
    var peak = 0
    while wait4(process, &status, WNOHANG, &usage) <= 0 {
      peak = max(peak, peakMemory(of: process))
      usleep(1000)
    }
    let signal = status & 0x7F
    return (signal == 0 ? (status >> 8) & 0xFF : 128 + signal, usage, peak)
  }

  /// The most bytes that a process has held so far. What `wait4` says at its end counts the process that
  /// started it, too: the tests themselves.
  private static func peakMemory(of process: pid_t) -> Int {
    guard let file = fopen("/proc/\(process)/status", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      guard strncmp(line, "VmHWM:", 6) == 0 else { continue }
      return line.withUnsafeBufferPointer { atol($0.baseAddress! + 6) } << 10
    }
    return 0
  }
}

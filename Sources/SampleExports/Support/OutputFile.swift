import Glibc

/// Writes bytes to a file through a buffer.
struct OutputFile: ~Copyable {
  private let descriptor: Int32
  private let path: String
  private var buffer: UnsafeMutableRawBufferPointer
  private var used = 0

  init(path: String) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    buffer = .allocate(byteCount: 1 << 20, alignment: 16)
    if descriptor < 0 { stop("can't write \(path)") }
  }

  deinit {
    Self.writeAll(descriptor, UnsafeRawBufferPointer(rebasing: buffer[0..<used]), path)
    close(descriptor)
    buffer.deallocate()
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    if bytes.count > buffer.count - used { flush() }
    if bytes.count > buffer.count { return Self.writeAll(descriptor, bytes, path) }
    guard let from = bytes.baseAddress, let to = buffer.baseAddress else { return }
    (to + used).copyMemory(from: from, byteCount: bytes.count)
    used += bytes.count
  }

  @inline(__always)
  mutating func append(_ text: StaticString) {
    append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { append($0) }
  }

  /// A number in decimal digits, with zeros before it up to `width`.
  @inline(__always)
  mutating func append(_ number: Int, width: Int = 1) {
    if buffer.count - used < 24 { flush() }
    var digits = 1
    var power = 10
    while power <= number || digits < width {
      digits += 1
      power &*= 10
    }
    var left = number
    var place = used + digits
    while place > used {
      place -= 1
      buffer[place] = UInt8(truncatingIfNeeded: 48 + left % 10)
      left /= 10
    }
    used += digits
  }

  private mutating func flush() {
    Self.writeAll(descriptor, UnsafeRawBufferPointer(rebasing: buffer[0..<used]), path)
    used = 0
  }

  private static func writeAll(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, _ path: String)
  {
    var rest = bytes
    while !rest.isEmpty {
      let count = write(descriptor, rest.baseAddress, rest.count)
      if count <= 0 { stop("can't write \(path)") }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }
}

/// Makes a folder with those above it.
func makeFolder(_ path: String) {
  var made = path.hasPrefix("/") ? "/" : ""
  for part in path.split(separator: "/") {
    made += part + "/"
    mkdir(made, 0o755)
  }
}

/// Says something on stderr.
func warn(_ message: String) {
  let line = Array("SampleExports: \(message)\n".utf8)
  _ = write(2, line, line.count)
}

/// Ends the program with a message on stderr.
func stop(_ message: String) -> Never {
  warn(message)
  exit(2)
}

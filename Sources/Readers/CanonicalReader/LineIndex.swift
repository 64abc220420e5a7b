import ByteStreams
import Diagnostics
import Glibc

/// Where each line of a file begins and ends. Blank lines at the end of the file don't count; another
/// is a fault, and so is a line that is longer than a subject can be.
struct LineIndex: Sendable {
  /// The beginning of each line, and the end of the last.
  private var offsets: [Int] = []

  var count: Int { max(0, offsets.count - 1) }

  subscript(_ line: Int) -> Range<Int> { offsets[line]..<offsets[line + 1] }

  /// A subject takes some times its line in memory.
  private static let longest = 32 << 20

  init(_ input: InputFile) throws(Fault) {
    var fault: (line: Int, message: String)?
    do throws(StreamError) { fault = try scan(input) } catch { throw Fault(reading: error) }
    guard let fault else { return }
    throw Fault(
      .inputUnparsable, fault.message, at: Location(file: input.name, line: fault.line))
  }

  private mutating func scan(_ input: InputFile) throws(StreamError) -> (Int, String)? {
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { block.deallocate() }
    var begin = try Self.markLength(input, block)
    var blanks = 0
    var isBlank = true
    var offset = begin
    offsets = [begin]
    var fault: (Int, String)?
    func endLine(at end: Int) {
      if isBlank {
        blanks += 1
      } else if blanks > 0 {
        fault = fault ?? (offsets.count, "a blank line; a subject a line is right")
      } else {
        offsets.append(end)
      }
      (begin, isBlank) = (end, true)
    }
    while offset < input.count {
      let got = try input.read(at: offset, into: block)
      guard got > 0 else { break }
      var position = 0
      while position < got {
        let rest = UnsafeRawBufferPointer(rebasing: block[position..<got])
        let length = memchr(rest.baseAddress!, 0x0A, rest.count)
          .map { UnsafeRawPointer($0) - rest.baseAddress! }
        isBlank = isBlank && rest.prefix(length ?? rest.count).allSatisfy(Self.isSpace)
        position += length.map { $0 + 1 } ?? rest.count
        if length != nil { endLine(at: offset + position) }
      }
      offset += got
      if offset - begin > Self.longest {
        fault =
          fault ?? (
            offsets.count, "a line longer than \(Self.longest >> 20) MB; a subject a line is right"
          )
      }
      if let fault { return fault }
    }
    if begin < offset { endLine(at: offset) }
    if offsets.count == 1 { offsets = [] }
    return fault
  }

  /// The length of a byte order mark, which a text editor may have put there.
  private static func markLength(_ input: InputFile, _ block: UnsafeMutableRawBufferPointer)
    throws(StreamError) -> Int
  {
    let start = UnsafeMutableRawBufferPointer(rebasing: block[..<3])
    let got = try input.read(at: 0, into: start)
    return got == 3 && start.elementsEqual([0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }
}

extension Fault {
  init(reading error: StreamError) {
    self.init(
      .inputUnreadable, "can't be read: \(error.reason)",
      at: Location(file: error.path, line: error.line))
  }
}

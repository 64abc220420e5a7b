import ByteStreams

/// The dataset of a SAS transport file of version 5, read back (SAS TS-140).
public struct XPORTReader: Sendable {
  public struct Variable: Sendable {
    public let name: String
    public let label: String
    public let isNumber: Bool
    public let length: Int
    /// Where its value begins in a row.
    let position: Int
  }

  public enum Value: Equatable, Sendable {
    case missing
    case text(String)
    case number(Double)
  }

  public private(set) var name = ""
  public private(set) var label = ""
  public private(set) var variables: [Variable] = []
  public private(set) var rowCount = 0
  private let bytes: [UInt8]
  private let encoding: TransportEncoding
  private var rowsStart = 0
  private var rowWidth = 0

  /// - Parameter encoding: of its texts; the file does not say.
  public init(_ bytes: [UInt8], encoding: TransportEncoding = .utf8) throws(XPORTError) {
    self.bytes = bytes
    self.encoding = encoding
    try readHead()
    countRows()
  }

  public func row(_ number: Int) -> [Value] {
    variables.map { value(of: $0, row: number) }
  }

  public func value(of variable: Variable, row: Int) -> Value {
    let start = rowsStart + row * rowWidth + variable.position
    let range = start..<start + variable.length
    return variable.isNumber ? Self.number(bytes[range]) : text(bytes[range])
  }
}

extension XPORTReader {
  private static let recordSize = XPORTFile.recordSize

  private mutating func readHead() throws(XPORTError) {
    guard startsWith("HEADER RECORD*******LIBRARY HEADER RECORD!!!!!!!", at: 0) else {
      throw .notPossible("it does not begin as a transport file of version 5 does")
    }
    guard let member = record(startingWith: "HEADER RECORD*******MEMBER  HEADER", from: 0),
      let names = record(startingWith: "HEADER RECORD*******NAMESTR HEADER", from: member),
      let rows = record(startingWith: "HEADER RECORD*******OBS     HEADER", from: names)
    else { throw .notPossible("the head of its dataset is cut") }
    name = text(member + 2 * Self.recordSize + 8, 8)
    label = text(member + 3 * Self.recordSize + 32, 40)
    let start = names + Self.recordSize
    guard let width = Int(text(member + 74, 4)), [136, 140].contains(width),
      let count = Int(text(names + 54, 4)), count >= 0, start + count * width <= rows
    else { throw .notPossible("the description of its variables is cut") }
    for index in 0..<count { variables.append(variable(at: start + index * width)) }
    rowsStart = rows + Self.recordSize
    try layOutRow()
  }

  /// Each variable has bytes of its own: many that shared a few would make a huge table of a small file.
  private mutating func layOutRow() throws(XPORTError) {
    for variable in variables.sorted(by: { $0.position < $1.position }) {
      guard variable.length > 0, variable.position >= rowWidth else {
        throw .notPossible("the place of its variable \(variable.name) is none, or another's")
      }
      rowWidth = variable.position + variable.length
    }
  }

  private func variable(at start: Int) -> Variable {
    Variable(
      name: text(start + 8, 8), label: text(start + 16, 40), isNumber: integer(start, 2) == 1,
      length: integer(start + 4, 2), position: integer(start + 84, 4))
  }

  /// What is left behind the last row is blank, and so may be rows of texts; those in the last record
  /// are taken for padding.
  private mutating func countRows() {
    guard rowWidth > 0 else { return }
    rowCount = (bytes.count - rowsStart) / rowWidth
    while rowCount > 0, isPadding(rowCount - 1) { rowCount -= 1 }
  }

  private func isPadding(_ row: Int) -> Bool {
    let start = rowsStart + row * rowWidth
    return bytes.count - start < Self.recordSize && bytes[start...].allSatisfy { $0 == 32 }
  }

  private func record(startingWith words: String, from start: Int) -> Int? {
    stride(from: start, to: bytes.count - Self.recordSize + 1, by: Self.recordSize)
      .first { startsWith(words, at: $0) }
  }

  private func startsWith(_ words: String, at start: Int) -> Bool {
    bytes.dropFirst(start).starts(with: words.utf8)
  }

  private func integer(_ start: Int, _ count: Int) -> Int {
    bytes[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
  }

  private func text(_ start: Int, _ count: Int) -> String {
    guard start + count <= bytes.count,
      case .text(let text) = text(bytes[start..<start + count])
    else { return "" }
    return text
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> Value {
    guard let last = bytes.lastIndex(where: { $0 != 32 && $0 != 0 }) else { return .missing }
    return .text(encoding.decoded(bytes[bytes.startIndex...last]))
  }

  /// A mainframe's floating point: sign, exponent of 16 with an excess of 64, fraction. Missing values
  /// are a letter, a point or an underscore, and zeros.
  private static func number(_ bytes: ArraySlice<UInt8>) -> Value {
    guard let first = bytes.first else { return .missing }
    let fraction = bytes.dropFirst().reduce(0.0) { $0 * 256 + Double($1) }
    if fraction == 0 { return first == 0 ? .number(0) : .missing }
    let digits = 2 * (bytes.count - 1)
    let exponent = Int(first & 0x7F) - 64 - digits
    let value = Double(sign: .plus, exponent: 4 * exponent, significand: fraction)
    return .number(first & 0x80 == 0 ? value : -value)
  }
}

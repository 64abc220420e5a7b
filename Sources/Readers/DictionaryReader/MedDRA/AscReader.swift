import Diagnostics

/// Reads a file of MedDRA's ASCII distribution record by record: fields that each end with `$`, a
/// record a line, LF or CRLF, no heads.
struct AscReader {
  private let path: String
  private let bytes: [UInt8]
  private let fieldCount: Int
  private var position = 0
  private var line = 0
  private var fields: [Range<Int>] = []

  /// - Parameter fieldCount: a release may add fields, and never has fewer.
  init(_ path: String, fieldCount: Int) throws(Fault) {
    self.path = path
    self.fieldCount = fieldCount
    bytes = try WholeFile.latinOrUTF8(path, what: "this file of MedDRA")
  }

  /// About as many records as lines of a usual length.
  var probableCount: Int { bytes.count / 50 }

  /// Goes to the next record, past empty lines; false at the end.
  mutating func next() throws(Fault) -> Bool {
    while position < bytes.count {
      let start = position
      cutLine()
      if fields.isEmpty, position - start <= 2 { continue }
      guard line <= WholeFile.mostRecords else {
        throw fault("more than \(WholeFile.mostRecords) lines: this is no file of MedDRA")
      }
      guard fields.count >= fieldCount else {
        throw fault("\(fieldCount) fields are wanted, a $ behind each; here are \(fields.count)")
      }
      return true
    }
    return false
  }

  private mutating func cutLine() {
    line += 1
    fields.removeAll(keepingCapacity: true)
    var start = position
    while position < bytes.count, bytes[position] != 0x0A {
      if bytes[position] == UInt8(ascii: "$"), fields.count < WholeFile.mostFields {
        fields.append(start..<position)
        start = position + 1
      }
      position += 1
    }
    position += 1
  }

  /// The text of a field that must have one.
  func name(_ field: Int) throws(Fault) -> String {
    let range = fields[field]
    if range.isEmpty { throw fault("field \(field + 1) is empty; a name is wanted") }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  func text(_ field: Int) -> String { String(decoding: bytes[fields[field]], as: UTF8.self) }

  func code(_ field: Int) throws(Fault) -> MedDRA.Code {
    guard let code = MedDRA.Code(bytes[fields[field]]) else {
      throw fault("field \(field + 1) is \"\(text(field))\"; a code of 8 digits is wanted")
    }
    return code
  }

  func flag(_ field: Int) throws(Fault) -> Bool {
    let text = bytes[fields[field]]
    if text.elementsEqual("Y".utf8) { return true }
    if text.elementsEqual("N".utf8) { return false }
    throw fault("field \(field + 1) is \"\(self.text(field))\"; Y or N is wanted")
  }

  func fault(_ message: String) -> Fault {
    Fault(.inputUnparsable, message, at: Location(file: path, line: line))
  }
}

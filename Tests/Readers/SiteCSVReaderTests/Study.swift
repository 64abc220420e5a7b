import ByteStreams
import Diagnostics
import Glibc
import SourceModel

@testable import SiteCSVReader

/// A file of a test: spooled, so that nothing is left behind.
func file(_ name: String, _ bytes: [UInt8]) throws -> InputFile {
  let spool = try Spool(name: name)
  let outcome = bytes.withUnsafeBytes { all in
    Result { () throws(StreamError) in try spool.write(all) }
  }
  try outcome.get()
  return try spool.finish()
}

func file(_ name: String, _ text: String) throws -> InputFile { try file(name, Array(text.utf8)) }

/// Bytes as iconv makes them of a text.
func encoded(_ text: String, _ encoding: String) -> [UInt8] {
  let converter = iconv_open(encoding, "UTF-8")
  defer { iconv_close(converter) }
  var input = Array(text.utf8).map(CChar.init(bitPattern:))
  var output = [CChar](repeating: 0, count: input.count * 4)
  var left = input.count
  var room = output.count
  input.withUnsafeMutableBufferPointer { from in
    output.withUnsafeMutableBufferPointer { to in
      var source = from.baseAddress
      var target = to.baseAddress
      _ = iconv(converter, &source, &left, &target, &room)
    }
  }
  return output.prefix(output.count - room).map(UInt8.init(bitPattern:))
}

func options(_ change: (inout TabularOptions) -> Void = { _ in }) -> TabularOptions {
  var options = TabularOptions()
  options.subjectColumns = ["SUBJNO"]
  change(&options)
  return options
}

/// All that a reader says, one line a record:
/// `SITE/SUBJECT EVENT/FORM[n] file:line ITEM=text@line`.
func lines(_ reader: SiteCSVReader, findings: inout [Finding]) throws -> [String] {
  let subject = SourceSubject(symbols: reader.symbols, files: reader.files)
  let cursor = try reader.makeCursor()
  var result: [String] = []
  for index in 0..<reader.subjectCount {
    try cursor.read(index, into: subject, findings: &findings)
    for record in subject.records {
      let values = record.values.map { number in
        let value = subject.values[number]
        let line = value.line == record.line ? "" : "@\(value.line)"
        return "\(subject.symbols[value.item])=\(subject.text(of: value))\(line)"
      }
      let place = "\(subject.files[Int(record.file)]):\(record.line)"
      let who = (subject.site.map { "\($0)/" } ?? "") + subject.key
      let event = subject.symbols.text(record.event).map { "\($0)/" } ?? ""
      let form = subject.symbols[record.form]
      let row = "\(event)\(form)[\(subject.symbols[record.groupRepeat])]"
      let head = [who, row, place].joined(separator: " ")
      result.append(head + " " + values.joined(separator: " "))
    }
  }
  return result
}

func lines(_ reader: SiteCSVReader) throws -> [String] {
  var findings: [Finding] = []
  return try lines(reader, findings: &findings)
}

func codes(_ findings: [Finding]) -> [String] { findings.map(\.code.name) }

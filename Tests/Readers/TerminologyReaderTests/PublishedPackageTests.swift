import Glibc
import Terminology
import Testing

@testable import TerminologyReader

/// A whole package, put into both forms from the reference table where that is at hand.
@Suite struct PublishedPackageTests {
  @Test(.enabled(if: reference != nil, "the reference table of terminology is not at hand"))
  func bothFormsHoldAllThatIsPublished() throws {
    let table = try #require(reference)
    let (text, odm) = (try read(textForm(of: table)), try read(odmForm(of: table)))
    #expect(text.version == "2025-03-28" && odm.package == text.package)
    #expect(describe(text) == describe(odm))
    #expect(describe(text) == table.map(\.description))
  }

  /// What is built in, against the package that it was taken from.
  @Test(.enabled(if: reference != nil, "the reference table of terminology is not at hand"))
  func whatIsBuiltInAgreesWithIt() throws {
    let whole = try read(textForm(of: try #require(reference)))
    for list in Terminology.builtIn.codelists {
      let published = try #require(whole.codelists.first { $0.code == list.code })
      #expect(list.shortName == published.shortName && list.name == published.name)
      #expect(list.isExtensible == published.isExtensible, "\(list.shortName)")
      for term in list.terms {
        #expect(published.code(of: term.value) == term.code, "\(list.shortName) \(term.value)")
      }
    }
  }
}

private func describe(_ terminology: Terminology) -> [String] {
  terminology.codelists.flatMap { list in
    list.terms.map { term in
      let extensible = list.isExtensible ? "Yes" : "No"
      return [list.code, list.shortName, list.name, extensible, term.code, term.value]
        .joined(separator: "|")
    }
  }
}

/// A line of the table: a term with its codelist.
private struct Line: CustomStringConvertible {
  let list, short, name, extensible, code, value, preferred, synonyms: String

  var description: String { [list, short, name, extensible, code, value].joined(separator: "|") }
}

private func textForm(of table: [Line]) -> String {
  let head = textForm.prefix { $0 != "\n" }
  let standard = "SDTM CT 2025-03-28"
  var last = ""
  return head + "\n"
    + table.map { line in
      let list = [line.list, "", line.extensible, line.name, line.short, "", "", "", standard]
      let term = [
        line.code, line.list, "", line.name, line.value, line.synonyms, "", line.preferred,
        standard,
      ]
      defer { last = line.list }
      return (line.list == last ? [term] : [list, term])
        .map { $0.joined(separator: "\t") + "\n" }.joined()
    }.joined()
}

private func odmForm(of table: [Line]) -> String {
  var text = "<ODM xmlns:nciodm=\"u\"><Study OID=\"CDISC_CT.SDTM.2025-03-28\">\n"
  var open: Line?
  func close() -> String {
    guard let open else { return "" }
    let short = escaped(open.short)
    return "<nciodm:CDISCSubmissionValue>\(short)</nciodm:CDISCSubmissionValue></CodeList>\n"
  }
  for line in table {
    if line.list != open?.list {
      text += close()
      text += "<CodeList Name=\"\(escaped(line.name))\" nciodm:ExtCodeID=\"\(line.list)\" "
      text += "nciodm:CodeListExtensible=\"\(line.extensible)\">\n"
      open = line
    }
    text += "<EnumeratedItem CodedValue=\"\(escaped(line.value))\" "
    text += "nciodm:ExtCodeID=\"\(line.code)\"/>\n"
  }
  return text + close() + "</Study></ODM>"
}

private func escaped(_ text: String) -> String {
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "&"): bytes += "&amp;".utf8
    case UInt8(ascii: "<"): bytes += "&lt;".utf8
    case UInt8(ascii: "\""): bytes += "&quot;".utf8
    default: bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// Of `CLINPIPE_REFERENCE`, or of `shared/reference` beside the checkout.
private let reference: [Line]? = {
  let beside =
    #filePath.split(separator: "/").dropLast(5).map { "/" + $0 }.joined() + "/shared/reference"
  let folder = getenv("CLINPIPE_REFERENCE").map { String(cString: $0) } ?? beside
  guard let bytes = contents(of: "\(folder)/sdtm-ct-2025-03-28.csv") else { return nil }
  return records(bytes).dropFirst().map { cells in
    Line(
      list: cells[0], short: cells[1], name: cells[2], extensible: cells[3], code: cells[4],
      value: cells[5], preferred: cells[6], synonyms: cells[7])
  }
}()

private func contents(of path: String) -> [UInt8]? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var block = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&block, 1, block.count, file), count > 0 { bytes += block[..<count] }
  return bytes
}

private func records(_ bytes: [UInt8]) -> [[String]] {
  var records: [[String]] = []
  var record: [String] = []
  var field: [UInt8] = []
  var (quoted, closed) = (false, false)
  for byte in bytes where byte != 13 {
    switch byte {
    case 34:
      // A quote within quotes stands twice.
      if !quoted, closed { field.append(34) }
      quoted.toggle()
      closed = !quoted
      continue
    case 44 where !quoted, 10 where !quoted:
      record.append(String(decoding: field, as: UTF8.self))
      field.removeAll(keepingCapacity: true)
      if byte == 10 {
        records.append(record)
        record.removeAll()
      }
    default: field.append(byte)
    }
    closed = false
  }
  return records
}

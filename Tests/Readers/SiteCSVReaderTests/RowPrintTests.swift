import SourceModel
import Testing

@testable import SiteCSVReader

@Suite struct RowPrintTests {
  /// The print of a row of these cells, which stand somewhere in the bytes.
  func print(_ cells: [String], after head: String = "") -> RowPrint {
    var bytes = Array(head.utf8)
    var symbols = Symbols()
    var record = SourceRecord()
    let values = cells.enumerated().map { column, text in
      defer { bytes += Array(text.utf8) }
      return SourceValue(
        item: symbols.intern("item \(column)"), start: bytes.count, length: text.utf8.count, line: 1
      )
    }
    record.valueCount = Int32(values.count)
    return bytes.withUnsafeMutableBytes { RowPrint(record, values, $0) }
  }

  @Test(arguments: 0...70)
  func everyByteCounts(length: Int) {
    let text = String(repeating: "x", count: length)
    #expect(print([text, "b"]) == print([text, "b"], after: "elsewhere"))
    var prints = [print([text]).hash, print([text + "x"]).hash, print(["", text, "b"]).hash]
    for place in 0..<length {
      var bytes = Array(text.utf8)
      bytes[place] = UInt8(ascii: "y")
      prints.append(print([String(decoding: bytes, as: UTF8.self)]).hash)
    }
    #expect(Set(prints).count == prints.count)
  }

  @Test func whereCellsEndCounts() {
    #expect(print(["ab", "c"]) != print(["a", "bc"]))
  }

  @Test func rowsAreFoundAgainWithinASubject() {
    var prints = RowPrints()
    for _ in 0..<2 {
      prints.beginSubject()
      for row in 0..<3000 {
        #expect(prints.earlierRow(saying: print(["\(row)"]), as: row) == nil)
      }
      for row in 0..<3000 {
        #expect(prints.earlierRow(saying: print(["\(row)"]), as: -1) == row)
      }
    }
  }
}

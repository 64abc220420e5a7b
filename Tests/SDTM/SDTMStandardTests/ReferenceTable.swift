import Glibc

/// Whether the reference tables are at hand: in `CLINPIPE_REFERENCE`, or in `shared/reference`
/// beside the checkout.
let referenceIsAtHand = contents(of: "\(folder)/sdtmig-3-4-variables.csv") != nil

/// The rows of a reference table by column name.
func referenceTable(_ name: String) -> [[String: String]] {
  let records = csvRecords(contents(of: "\(folder)/\(name)") ?? "")
  return records.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(records[0], $0)) }
}

private let folder = getenv("CLINPIPE_REFERENCE").map { String(cString: $0) } ?? besideCheckout

/// Tests/SDTM/SDTMStandardTests/ReferenceTable.swift lies four folders below what holds the checkout.
private let besideCheckout =
  #filePath.split(separator: "/").dropLast(5).map { "/" + $0 }.joined() + "/shared/reference"

private func contents(of path: String) -> String? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
    bytes += chunk[..<count]
  }
  return String(decoding: bytes, as: UTF8.self)
}

private func csvRecords(_ text: String) -> [[String]] {
  var records: [[String]] = []
  var record: [String] = []
  var field: [UInt8] = []
  var quoted = false
  for byte in text.utf8 where byte != 13 {
    if byte == 34 {
      quoted.toggle()
    } else if !quoted, byte == 44 || byte == 10 {
      record.append(String(decoding: field, as: UTF8.self))
      field.removeAll()
      if byte == 10 { records.append(record); record = [] }
    } else {
      field.append(byte)
    }
  }
  return records
}

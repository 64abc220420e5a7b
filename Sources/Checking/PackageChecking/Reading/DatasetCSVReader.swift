import CSVFormat
import Diagnostics

/// Reads a dataset from a CSV file that has the names of its variables in the first line: texts, and no
/// types, labels or lengths. It is UTF-8, and named after its dataset.
struct DatasetCSVReader {
  private static let identifiers = ["STUDYID", "USUBJID", "DOMAIN", "RDOMAIN"]
  let file: String

  init(_ file: String) { self.file = file }

  /// nil for a table that has none of the identifiers that every dataset has.
  func read(_ bytes: [UInt8]) throws(Fault) -> CheckedDataset? {
    var bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    let outcome = bytes.withUnsafeMutableBytes { bytes in
      Result { () throws(Fault) in try dataset(bytes) }
    }
    return try outcome.get()
  }

  private func dataset(_ bytes: UnsafeMutableRawBufferPointer) throws(Fault) -> CheckedDataset? {
    var scanner = CSVScanner(
      UnsafeRawBufferPointer(bytes), delimiter: UInt8(ascii: ","), isLast: true)
    guard let names = try row(&scanner, bytes),
      names.contains(where: { $0.map(Self.identifiers.contains) ?? false })
    else { return nil }
    var dataset = CheckedDataset(
      file: file, name: name, isDescribed: false,
      columns: names.map { CheckedColumn(name: $0 ?? "", label: "", isNumber: false) })
    while let cells = try row(&scanner, bytes) {
      dataset.append(cells.map { $0.map(CheckedDataset.Value.text) ?? .missing })
    }
    return dataset
  }

  /// `ae` of `out/ae.csv`, in capitals.
  private var name: String {
    let base = file.split(separator: "/").last ?? ""
    return base.dropLast(".csv".count).uppercased()
  }

  /// The cells of the next row that has any; nil for an empty one.
  private func row(
    _ scanner: inout CSVScanner, _ bytes: UnsafeMutableRawBufferPointer
  ) throws(Fault) -> [String?]? {
    var fields: [CSVField] = []
    repeat {
      do throws(CSVError) {
        guard try scanner.next(into: &fields) != nil else { return nil }
      } catch {
        throw Fault(.inputUnparsable, "\(error)", at: Location(file: file, line: error.line))
      }
    } while fields.count == 1 && fields[0].range.isEmpty
    return fields.map { text($0, bytes) }
  }

  private func text(_ field: CSVField, _ bytes: UnsafeMutableRawBufferPointer) -> String? {
    let end = field.form == .escaped ? field.unescape(in: bytes) : field.end
    guard end > field.start else { return nil }
    return String(decoding: UnsafeRawBufferPointer(bytes)[field.start..<end], as: UTF8.self)
  }
}

import Diagnostics

/// What a source has among its data and is no data: queries, audit logs, signatures.
enum NotData {
  static func words(_ name: String, _ count: Int) -> String {
    "\(counted(count, "<\(name)> element")) in the data \(count == 1 ? "is" : "are") no data: passed over"
  }
}

extension FindingCode {
  static let notData = FindingCode("not-data")
}

import Diagnostics
import PackageChecking

/// What `clinpipe check` does with a dataset, whatever the form that its name says.
enum PackageEntry {
  static func read(_ bytes: [UInt8], as names: [String]) throws(Fault) {
    for name in names {
      try TemporaryMemory.withFolder(of: bytes, named: name) { folder throws(Fault) in
        let outcome = try PackageReader.read(folder: folder).check()
        for report in CheckReport.allCases { _ = report.write(outcome) }
      }
    }
  }
}

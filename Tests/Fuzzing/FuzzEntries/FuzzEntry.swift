import Diagnostics

/// What comes from outside and is read: the fuzzer hands it bytes, and so do the tests that keep what
/// the fuzzer has found.
///
/// An entry goes as deep as the reader and what stands right behind it.
public enum FuzzEntry: String, CaseIterable, Sendable {
  case odm, csv, mapping, canonical
  case datasetJSON = "dataset-json"
  case xpt

  /// Throws where the program does not keep a promise of its own. Bytes that are wrong are refused, and
  /// that is as it should be.
  public func read(_ bytes: [UInt8]) throws {
    do { try open(bytes) } catch let fault as Fault where fault.status != .internalFault {}
  }

  /// Loads what stays from input to input.
  public func prepare() {
    switch self {
    case .odm: _ = ODMEntry.mapping
    case .csv: _ = FuzzStudy.ways
    case .mapping, .canonical, .datasetJSON, .xpt: break
    }
  }

  private func open(_ bytes: [UInt8]) throws {
    switch self {
    case .odm: try ODMEntry.read(bytes)
    case .csv: try CSVEntry.read(bytes)
    case .mapping: try MappingEntry.read(bytes)
    case .canonical: try CanonicalEntry.read(bytes)
    case .datasetJSON: try PackageEntry.read(bytes, as: ["x.json", "x.ndjson"])
    case .xpt: try PackageEntry.read(bytes, as: ["x.xpt"])
    }
  }
}

/// Something that the program promises whatever its input is, and has not kept.
struct BrokenPromise: Error {
  let what: String

  init(_ what: String) { self.what = what }
}

import Diagnostics
import SourceModel

/// What is in an export, as its reader sees it; no mapping is needed.
///
/// No more than a few short sample values of an item are ever shown.
public struct Inspection {
  let format: InputFormat
  let dialect: Dialect?
  let files: [InspectedFile]
  let collector: InspectionCollector
  let dictionary: SourceDictionary

  /// - Parameters:
  ///   - mappingPath: a mapping whose `csv:` section says how CSV is to be read.
  ///   - encoding: how CSV files are encoded, over what the mapping says.
  public init(paths: [String], mappingPath: String?, encoding: String?) throws(Fault) {
    try self.init(paths: paths, mappingPath: mappingPath, encoding: encoding, surveys: false)
  }

  /// - Parameter surveys: whether values are looked at as a first mapping wants it.
  init(paths: [String], mappingPath: String?, encoding: String?, surveys: Bool) throws(Fault) {
    let mapping = try mappingPath.map(MappingFile.load(_:))
    let inputs = try InputSet.open(paths, format: nil, wants: { _ in true })
    guard inputs.format != .canonical else {
      throw Fault(
        .wrongUsage,
        "\(paths[0]) is a canonical stream, which is no export; ODM and CSV are read here")
    }
    let reader: any SourceReader
    do throws(Fault) {
      reader = try ReaderOpening.open(inputs, mapping: mapping, encoding: encoding)
      collector = try InspectionCollector(
        reader, joinsForms: inputs.format == .csv, surveys: surveys)
    } catch {
      throw inputs.cause(of: error)
    }
    try inputs.checkUnchanged()
    format = inputs.format
    dialect = reader.dialect
    dictionary = reader.dictionary
    files = InspectedFile.all(of: reader, records: collector.recordsOfFile)
  }

  /// Why the files were taken for what they are.
  var reason: String {
    format == .odm
      ? "the first character is \"<\" and the root element is <ODM>"
      : "the first character is neither \"<\" nor \"{\""
  }

  /// The unit of an item: beside its values, or the only one that its definition names.
  func units(of item: String, _ statistics: ItemStatistics) -> [String] {
    let beside = statistics.units.map { collector.symbols[$0] }
    let oids = beside.isEmpty ? dictionary.items[item]?.units ?? [] : beside
    return oids.map { dictionary.units[$0] ?? $0 }.sorted()
  }

  /// Remarks of the reader, each message once, with how often and where it was made first.
  var remarks: [(finding: Finding, count: Int)] {
    var order: [String] = []
    var remarks: [String: (finding: Finding, count: Int)] = [:]
    for finding in collector.findings + notData {
      let key = "\(finding.code.name) \(finding.message)"
      if remarks[key] == nil { order.append(key) }
      remarks[key, default: (finding, 0)].count += 1
    }
    return order.compactMap { remarks[$0] }
  }

  private var notData: [Finding] {
    collector.passedOver.sorted { $0.key < $1.key }.map { name, count in
      Finding(.notData, .note, NotData.words(name, count), at: Location())
    }
  }
}

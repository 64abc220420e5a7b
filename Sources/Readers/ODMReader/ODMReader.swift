import ByteStreams
import Diagnostics
import SourceModel
import XMLFormat

/// CDISC ODM 1.1 to 2.0, and files without a namespace: one or several files, metadata in the same
/// file or in one of its own.
public final class ODMReader: SourceReader {
  public let dictionary: SourceDictionary
  public let symbols: Symbols
  public let files: [String]
  public let byteCount: Int
  public let dialect: Dialect?
  public let findings: [Finding]
  public var subjectCount: Int { subjects.count }

  let inputs: [InputFile]
  let roots: [DocumentRoot]
  let wrappers: [[UInt8]]
  let subjects: SubjectTable
  /// Studies that are sites of another one.
  let siteStudies: Set<String>
  let keepsItemAttributes: Bool
  /// Where the export is one of REDCap.
  let redcap: REDCapProject?
  /// Numbers of the files that are UTF-8 whatever they declare.
  let transcoded: Set<Int>

  /// - Parameters:
  ///   - names: names that the mapping uses; it can then look them up by number.
  ///   - keepsItemAttributes: whether vendors' attributes and audit records of single items matter.
  ///   - transcoded: numbers of the files that are UTF-8 by now, whatever they declare.
  ///   - remarks: what was noticed of the files before they were read.
  public init(
    files inputs: [InputFile], names: [String] = [], keepsItemAttributes: Bool = false,
    transcoded: Set<Int> = [], remarks: [Finding] = []
  ) throws(Fault) {
    var slices: [SubjectSlice] = []
    let studies = StudyNumbers()
    let indexes = try Self.index(inputs, transcoded, studies, &slices)
    self.inputs = inputs
    self.keepsItemAttributes = keepsItemAttributes
    self.transcoded = transcoded
    files = inputs.map(\.name)
    byteCount = inputs.reduce(0) { $0 + $1.count }
    roots = indexes.map(\.root)
    wrappers = indexes.map { $0.root.wrapper(encoding: $0.encoding) }
    subjects = SubjectTable(slices, studies: studies.names)
    let metadata = indexes.dropFirst().reduce(into: indexes.first?.metadata ?? .init()) {
      $0.add($1.metadata)
    }
    redcap = REDCapProject(roots, recordField: indexes.lazy.compactMap(\.recordField).first)
    dictionary = redcap.map { metadata.dictionary.byInstrument($0) } ?? metadata.dictionary
    siteStudies = metadata.sites
    symbols = Self.knownNames(dictionary, names)
    dialect = Dialect(of: indexes.map { ($0.root, $0.traits) })
    findings = remarks + Self.remarks(indexes, inputs)
  }

  public func makeCursor() throws(Fault) -> any SourceCursor { ODMCursor(self) }

  /// What each file says; the slices of all of them go into one list.
  private static func index(
    _ inputs: [InputFile], _ transcoded: Set<Int>, _ studies: StudyNumbers,
    _ slices: inout [SubjectSlice]
  ) throws(Fault) -> [ODMIndex] {
    var indexes: [ODMIndex] = []
    for (number, input) in inputs.enumerated() {
      let indexer = ODMIndexer(
        file: input, number: number, studies: studies,
        ignoresDeclaredEncoding: transcoded.contains(number))
      var index = try indexer.index()
      if let other = OtherDocument(index) {
        throw Fault(
          .inputUnparsable, other.advice, at: Location(file: input.name, line: index.root.line))
      }
      slices.append(contentsOf: index.slices)
      index.slices = []
      indexes.append(index)
    }
    return indexes
  }

  private static func knownNames(_ dictionary: SourceDictionary, _ names: [String]) -> Symbols {
    var symbols = Symbols()
    for name in names { _ = symbols.intern(name) }
    for table in [dictionary.events, dictionary.forms, dictionary.groups, dictionary.units] {
      for name in table.keys.sorted() { _ = symbols.intern(name) }
    }
    for name in dictionary.items.keys.sorted() { _ = symbols.intern(name) }
    for name in dictionary.keys.sorted() { _ = symbols.intern(name) }
    for key in 1...99 { _ = symbols.intern(String(key)) }
    return symbols
  }

  private static func remarks(_ indexes: [ODMIndex], _ inputs: [InputFile]) -> [Finding] {
    let remarks = zip(indexes, inputs).flatMap { index, input in
      DocumentRemarks(file: input.name, root: index.root, traits: index.traits).findings
    }
    guard !indexes.contains(where: { $0.traits.clinicalDataCount > 0 }) else { return remarks }
    let missing = Finding(
      .noClinicalData, .error,
      "there is no ClinicalData in this ODM; give the file that holds the subjects, too",
      at: Location(file: inputs.first?.name))
    return [missing] + remarks
  }
}

import ByteStreams
import Diagnostics
import SourceModel
import XMLFormat

/// CDISC ODM 1.3 (and 1.2, and files without a namespace): one or several files, metadata in the
/// same file or in one of its own.
public final class ODMReader: SourceReader {
  struct SubjectPlace: Sendable {
    var study: String
    var key: String
    var slices: [SubjectSlice]
  }

  public let dictionary: SourceDictionary
  public let symbols: Symbols
  public let files: [String]
  public let byteCount: Int
  public let findings: [Finding]
  public var subjectCount: Int { subjects.count }

  let inputs: [InputFile]
  let roots: [DocumentRoot]
  let wrappers: [[UInt8]]
  let subjects: [SubjectPlace]
  let keepsItemAttributes: Bool
  let ignoresDeclaredEncoding: Bool

  /// - Parameters:
  ///   - names: names that the mapping uses; it can then look them up by number.
  ///   - keepsItemAttributes: whether vendors' attributes and audit records of single items matter.
  public init(
    files inputs: [InputFile], names: [String] = [], keepsItemAttributes: Bool = false,
    ignoresDeclaredEncoding: Bool = false
  ) throws(Fault) {
    var indexes: [ODMIndex] = []
    for (number, input) in inputs.enumerated() {
      let indexer = ODMIndexer(
        file: input, number: number, ignoresDeclaredEncoding: ignoresDeclaredEncoding)
      indexes.append(try indexer.index())
    }
    self.inputs = inputs
    self.keepsItemAttributes = keepsItemAttributes
    self.ignoresDeclaredEncoding = ignoresDeclaredEncoding
    files = inputs.map(\.name)
    byteCount = inputs.reduce(0) { $0 + $1.count }
    roots = indexes.map(\.root)
    wrappers = indexes.map { $0.root.wrapper(encoding: $0.encoding) }
    subjects = Self.group(indexes.flatMap(\.entries))
    dictionary = Self.merge(indexes.map(\.metadata))
    symbols = Self.knownNames(dictionary, names)
    findings = Self.remarks(indexes, inputs)
  }

  public func makeCursor() throws(Fault) -> any SourceCursor { ODMCursor(self) }

  /// The slices of each subject, subjects in the order of study and key, so that the order of the
  /// file does not show in the output.
  private static func group(_ entries: [ODMIndex.Entry]) -> [SubjectPlace] {
    struct Key: Hashable {
      var study: String
      var key: String
    }
    var numbers: [Key: Int] = [:]
    var subjects: [SubjectPlace] = []
    for entry in entries {
      let key = Key(study: entry.study, key: entry.key)
      if let number = numbers[key] {
        subjects[number].slices.append(entry.slice)
      } else {
        numbers[key] = subjects.count
        subjects.append(SubjectPlace(study: entry.study, key: entry.key, slices: [entry.slice]))
      }
    }
    return subjects.sorted { ($0.study, $0.key) < ($1.study, $1.key) }
  }

  private static func merge(_ dictionaries: [SourceDictionary]) -> SourceDictionary {
    dictionaries.dropFirst().reduce(into: dictionaries.first ?? SourceDictionary()) {
      $0.fillGaps(from: $1)
    }
  }

  private static func knownNames(_ dictionary: SourceDictionary, _ names: [String]) -> Symbols {
    var symbols = Symbols()
    for name in names { _ = symbols.intern(name) }
    for table in [dictionary.events, dictionary.forms, dictionary.groups, dictionary.units] {
      for name in table.keys.sorted() { _ = symbols.intern(name) }
    }
    for name in dictionary.items.keys.sorted() { _ = symbols.intern(name) }
    for key in 1...99 { _ = symbols.intern(String(key)) }
    return symbols
  }

  private static func remarks(_ indexes: [ODMIndex], _ inputs: [InputFile]) -> [Finding] {
    guard !indexes.contains(where: \.hasClinicalData) else { return [] }
    return [
      Finding(
        .noClinicalData, .error,
        "there is no ClinicalData in this ODM; give the file that holds the subjects, too",
        at: Location(file: inputs.first?.name))
    ]
  }
}

extension FindingCode {
  public static let noClinicalData = FindingCode("no-clinical-data")
}

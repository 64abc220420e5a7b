import ByteStreams
import SDTMStandard

/// What a person asks for.
public struct Request: Sendable {
  public enum Destination: Sendable, Equatable {
    case standardOutput
    case file(String)
    case folder(String)
  }

  /// Paths of files and folders; `-` is standard input.
  public var inputs: [String] = ["-"]
  public var mappingPath: String?
  /// A package of SDTM terminology; nil for the built-in codelists.
  public var terminologyPath: String?
  /// The guide that datasets follow; nil for the newest.
  public var guide: Guide?
  public var inputFormat: InputFormat?
  public var encoding: String?
  public var outputs: [OutputFormat] = []
  public var destination = Destination.standardOutput
  /// Names of datasets; nil for all.
  public var domains: [String]?
  /// Of transport files; nil when nobody has said.
  public var transportEncoding: TransportEncoding?
  /// The most bytes of a transport file; nil when nobody has said.
  public var maxSize: Int?
  public var rejectsPath: String?
  public var findingsPath: String?
  /// The folder of MedDRA's ASCII distribution, and its release where the files don't say it.
  public var medDRAPath: String?
  public var medDRAVersion: String?
  /// The CSV file of ATC codes, and its version where its name doesn't say it.
  public var atcPath: String?
  public var atcVersion: String?
  /// What coders have filled in.
  public var codingPaths: [String] = []
  public var worklistPath: String?
  /// Cells of CSV outputs that a spreadsheet would take for formulas are marked as texts.
  public var marksFormulas = false
  public var threads = 1
  /// Seconds since 1970 that stand in outputs for the time of their making.
  public var timestamp: Int = 0
  public var version = ""

  public init() {}

  /// Whether terms are coded, or gathered for a coder.
  public var codesTerms: Bool {
    medDRAPath != nil || atcPath != nil || !codingPaths.isEmpty || worklistPath != nil
  }

  /// The files beside the inputs that no output may replace. What coders filled in is not among them: the
  /// new worklist has their decisions, too.
  var filesToSpare: [String] { [mappingPath, terminologyPath, atcPath].compactMap(\.self) }

  /// Datasets are the same in all formats of a run, and so made for its transport files where there
  /// are some.
  var datasetEncoding: TransportEncoding {
    transportEncoding ?? (writesTransport ? .ascii : .utf8)
  }

  /// The most bytes of a transport file. FDA takes 5 GB.
  var largestFile: Int? { maxSize ?? (writesTransport ? 5_000_000_000 : nil) }

  private var writesTransport: Bool { outputs.contains(where: \.isTransport) }
}

import ByteStreams
import Conversion
import Diagnostics
import Glibc

extension Request {
  /// What the words of `clinpipe convert` ask for, checked as far as the words alone can tell.
  init(_ arguments: Arguments) throws(UsageError) {
    self.init()
    inputs = try inputPaths(arguments, "convert")
    mappingPath = arguments.last("mapping")
    if let name = arguments.last("from") { inputFormat = try choice(name, "input format") }
    for name in arguments.all("to").flatMap({ $0.split(separator: ",") }) {
      outputs.append(try choice(String(name), "output format"))
    }
    encoding = try checkedEncoding(arguments.last("encoding"))
    domains = datasetNames(arguments)
    if let name = arguments.last("sdtmig") { guide = try choice(name, "version of SDTMIG") }
    terminologyPath = arguments.last("ct")
    transportEncoding = try clinpipe.transportEncoding(
      arguments.last("xpt-encoding"), of: "convert")
    maxSize = try byteCount(arguments.last("max-size"))
    rejectsPath = try tablePath(arguments, "rejects")
    findingsPath = try tablePath(arguments, "findings")
    try takeCoding(arguments)
    threads = try threadCount(arguments.last("threads"))
    timestamp = try timeOfMaking()
    version = Clinpipe.versionNumber
    try checkOutputs()
    destination = try destination(arguments.last("output"))
    try checkPaths()
    marksFormulas = arguments.has("csv-safe")
    if marksFormulas { try needCSV() }
  }

  private mutating func takeCoding(_ arguments: Arguments) throws(UsageError) {
    medDRAPath = arguments.last("meddra")
    medDRAVersion = arguments.last("meddra-version")
    atcPath = arguments.last("atc")
    atcVersion = arguments.last("atc-version")
    codingPaths = arguments.all("coding")
    worklistPath = arguments.last("worklist")
    if let path = worklistPath, !path.hasSuffix(".csv"), !path.hasPrefix("/dev/") {
      throw UsageError("--worklist writes .csv, and \(path) is none", "convert")
    }
    for (option, needed) in [("meddra-version", "meddra"), ("atc-version", "atc")]
    where arguments.has(option) && !arguments.has(needed) {
      throw UsageError(
        "--\(option) says which release --\(needed) has, which is missing", "convert")
    }
  }

  private func checkOutputs() throws(UsageError) {
    guard !outputs.isEmpty else {
      throw UsageError("say what to write: -t FORMAT (clinpipe formats lists them)", "convert")
    }
    if outputs.contains(.source), outputs.count > 1 {
      throw UsageError("source stands before the mapping and is written alone", "convert")
    }
    if outputs.contains(.source), codesTerms {
      throw UsageError("source stands before the mapping and has nothing to code", "convert")
    }
    if domains != nil { try needDatasets("--domain chooses") }
    if terminologyPath != nil { try needDatasets("--ct is for") }
    if guide != nil { try needDatasets("--sdtmig is for") }
    if transportEncoding != nil { try needDatasets("--xpt-encoding is for") }
    if maxSize != nil { try needDatasets("--max-size is for") }
  }

  private func needCSV() throws(UsageError) {
    let tables = [rejectsPath, findingsPath, worklistPath].compactMap(\.self)
    if case .folder = destination { return }
    if outputs.contains(.sdtmCSV) || tables.contains(where: { !$0.hasSuffix("json") }) { return }
    throw UsageError("--csv-safe is for CSV files, and none is written", "convert")
  }

  private func needDatasets(_ option: String) throws(UsageError) {
    if outputs.contains(where: \.isDatasets) { return }
    let names = outputs.map(\.rawValue).joined(separator: ", ")
    throw UsageError("\(option) SDTM datasets; there are none in \(names)", "convert")
  }

  /// A folder where several files are to be written, else a file; standard output without -o.
  private func destination(_ path: String?) throws(UsageError) -> Destination {
    guard let path, path != "-" else {
      if isOneFile { return .standardOutput }
      let hint = outputs.contains(where: \.isPackage) ? "" : "; or name one dataset: --domain AE"
      throw UsageError("several files need a folder: -o DIR\(hint)", "convert")
    }
    if isOneFile { return isFolder(path) ? .folder(path) : .file(path) }
    if looksLikeFile(path) {
      throw UsageError(
        "several files need a folder, and \(path) is named like a file: -o DIR", "convert")
    }
    return .folder(path)
  }

  private var isOneFile: Bool {
    guard outputs.count == 1, !outputs[0].isPackage else { return false }
    return !outputs[0].isDatasets || domains?.count == 1
  }

  /// A path that is a folder, that ends like one, or that has no extension as a file would.
  private func isFolder(_ path: String) -> Bool {
    if let isFolder = existingKind(path) { return isFolder }
    return path.hasSuffix("/") || !(path.split(separator: "/").last ?? "").contains(".")
  }

  /// A path where nothing is yet, called as our own files are.
  private func looksLikeFile(_ path: String) -> Bool {
    existingKind(path) == nil
      && [".xpt", ".json", ".ndjson", ".jsonl", ".csv", ".xml"].contains { path.hasSuffix($0) }
  }

  /// Whether there is a folder; nil where there is nothing.
  private func existingKind(_ path: String) -> Bool? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT == S_IFDIR : nil
  }

  /// Two outputs in one file would overwrite each other.
  private func checkPaths() throws(UsageError) {
    var paths = [rejectsPath, findingsPath, worklistPath].compactMap(\.self)
    if case .file(let path) = destination { paths.append(path) }
    var seen: Set<String> = []
    for path in paths where !path.hasPrefix("/dev/") {
      let plain = path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
      if !seen.insert((path.hasPrefix("/") ? "/" : "") + plain).inserted {
        throw UsageError("two outputs can't both be written to \(path)", "convert")
      }
    }
  }
}

/// What is named; else standard input, where something can come from it.
func inputPaths(_ arguments: Arguments, _ verb: String) throws(UsageError) -> [String] {
  if !arguments.operands.isEmpty { return arguments.operands }
  if isatty(STDIN_FILENO) == 1 {
    throw UsageError("name the files or folders to read, or - to type them here", verb)
  }
  return ["-"]
}

/// One of the cases of a type by its name.
func choice<F: CaseIterable & RawRepresentable<String>>(
  _ name: String, _ what: String, of verb: String = "convert"
) throws(UsageError) -> F {
  if let format = F(rawValue: name) { return format }
  let names = F.allCases.map(\.rawValue)
  throw UsageError(
    "unknown \(what) \"\(name)\"\(suggestionAndAll(for: name, among: names))", verb)
}

/// A table's name says how it is written; a device's name can't.
private func tablePath(_ arguments: Arguments, _ option: String) throws(UsageError) -> String? {
  guard let path = arguments.last(option) else { return nil }
  guard path.hasPrefix("/dev/") || [".csv", ".ndjson", ".jsonl"].contains(where: path.hasSuffix)
  else {
    throw UsageError("--\(option) writes .csv or .ndjson, and \(path) is neither", "convert")
  }
  return path
}

private func datasetNames(_ arguments: Arguments) -> [String]? {
  let names = arguments.all("domain").flatMap { $0.split(separator: ",") }
  return names.isEmpty ? nil : names.map { $0.uppercased() }
}

private func checkedEncoding(_ text: String?) throws(UsageError) -> String? {
  for name in text?.split(separator: ",") ?? [] where TextEncoding(named: String(name)) == nil {
    throw UsageError(
      "unknown encoding \"\(name)\""
        + suggestionAndAll(for: String(name), among: TextEncoding.names), "convert")
  }
  return text
}

private func threadCount(_ text: String?) throws(UsageError) -> Int {
  guard let text else { return max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
  guard let number = Int(text), (1...256).contains(number) else {
    throw UsageError("--threads must be a number from 1 to 256, not \"\(text)\"", "convert")
  }
  return number
}

/// SOURCE_DATE_EPOCH (reproducible-builds.org), else the clock.
private func timeOfMaking() throws(UsageError) -> Int {
  guard let text = getenv("SOURCE_DATE_EPOCH").map({ String(cString: $0) }), !text.isEmpty else {
    return time(nil)
  }
  guard let seconds = Int(text), seconds >= 0 else {
    throw UsageError("SOURCE_DATE_EPOCH must be seconds since 1970, not \"\(text)\"", "convert")
  }
  return seconds
}

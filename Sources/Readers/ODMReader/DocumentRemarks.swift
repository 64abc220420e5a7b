import Diagnostics

extension FindingCode {
  public static let noClinicalData = FindingCode("no-clinical-data")
  /// A file does not say, or says in two ways, which version of ODM it is.
  public static let versionUnclear = FindingCode("version-unclear")
  public static let doctypeUnread = FindingCode("doctype-unread")
  /// Elements beside the subjects' data, which no rule can read.
  public static let besideData = FindingCode("beside-data")
}

/// What is odd about a file as a whole: it is read all the same.
struct DocumentRemarks {
  let file: String
  let root: DocumentRoot
  let traits: DocumentTraits

  var findings: [Finding] { [version, doctype].compactMap(\.self) + bystanders }

  /// ODMVersion must be there from 1.2 on (ODM 1.3.2, 3.1.1), and be that of the namespace.
  private var version: Finding? {
    let named = root.namespaceVersion
    if root.version.isEmpty {
      let meant = named.map { "; its namespace is that of \($0)" } ?? ""
      return note(.versionUnclear, "the file does not say its ODMVersion" + meant, root.line)
    }
    guard let named, !root.version.hasPrefix(named) else { return nil }
    return note(
      .versionUnclear,
      "ODMVersion is \(root.version), but the namespace is that of \(named); the file is read by what stands in it",
      root.line)
  }

  private var doctype: Finding? {
    traits.doctypeLine.map {
      note(
        .doctypeUnread,
        "the document type definition is not read: defaults that it may set for attributes are not known",
        $0)
    }
  }

  private var bystanders: [Finding] {
    traits.bystanders.sorted { $0.key < $1.key }.map { name, count in
      let what = count == 1 ? "stands" : "stand"
      return note(
        .besideData,
        "\(count) <\(name)> \(what) beside the subjects' data and \(count == 1 ? "is" : "are") passed over",
        nil)
    }
  }

  private func note(_ code: FindingCode, _ message: String, _ line: Int?) -> Finding {
    Finding(code, .note, message, at: Location(file: file, line: line))
  }
}

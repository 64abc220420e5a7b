import Diagnostics
import Terminology

/// Gathers codelists and their terms in the order of a file.
struct PackageBuilder {
  struct Draft {
    let code, name: String
    var shortName: String
    let isExtensible: Bool
    var terms: [Term] = []
  }

  var package: TerminologyPackage?
  private var drafts: [Draft] = []
  private var positions: [String: Int] = [:]
  private var last = 0

  mutating func begin(_ draft: Draft) {
    last = drafts.count
    positions[draft.code] = last
    drafts.append(draft)
  }

  /// The short name of the codelist that was begun last, where the file tells it behind the terms.
  mutating func name(_ shortName: String) { drafts[last].shortName = shortName }

  /// False when no codelist of that code was begun. The terms of one come in a row.
  mutating func add(_ term: Term, to code: String) -> Bool {
    if last >= drafts.count || drafts[last].code != code {
      guard let position = positions[code] else { return false }
      last = position
    }
    drafts[last].terms.append(term)
    return true
  }

  func terminology(file: String) throws(Fault) -> Terminology {
    guard !drafts.isEmpty else {
      throw Fault(
        .inputUnparsable, "no codelist is in it; \(TerminologyReader.right)",
        at: Location(file: file))
    }
    let package = try package(of: file)
    return Terminology(
      package: package,
      codelists: drafts.map {
        Codelist(
          code: $0.code, shortName: $0.shortName, name: $0.name, isExtensible: $0.isExtensible,
          terms: $0.terms, package: package)
      })
  }

  private func package(of file: String) throws(Fault) -> TerminologyPackage {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    guard let package = package ?? PackageName.find(in: name) else {
      throw Fault(
        .inputUnparsable,
        "the date of the package is neither in it nor in its name; a name such as "
          + "\"SDTM Terminology 2025-03-28.txt\" would tell it", at: Location(file: file))
    }
    guard package.publishingSet == "SDTM" else {
      throw Fault(
        .inputUnparsable,
        "this is \(package.publishingSet) terminology; \(TerminologyReader.right)",
        at: Location(file: file))
    }
    return package
  }
}

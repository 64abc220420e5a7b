import Diagnostics
import DictionaryReader

/// What coders have decided, by term, checked against the dictionaries.
struct Decisions: Sendable {
  /// What a row is about: two spellings of one term are one.
  struct Key: Hashable, Sendable {
    let kind: CodingFile.Kind
    let verbatim: String
    let indication: String

    init(_ kind: CodingFile.Kind, _ verbatim: String, indication: String? = nil) {
      self.kind = kind
      self.verbatim = termKey(verbatim)
      self.indication = indication.map(termKey) ?? ""
    }
  }

  /// What a drug was found to be: its code may be one of a group, or missing.
  struct Drug: Hashable, Sendable {
    var code: String?
    var name: String?
    var classCode: String?
    var className: String?
  }

  private(set) var rows: [Key: CodingFile.Row] = [:]
  private(set) var paths: [Key: MedDRA.Path] = [:]
  private(set) var drugs: [Key: Drug] = [:]
  private(set) var english: [String: String] = [:]
  private var englishByKey: [String: String] = [:]

  init(_ rows: [CodingFile.Row], _ medDRA: MedDRA?, _ drugs: DrugDictionary?) throws(Fault) {
    for row in rows {
      let key = Key(row.kind, row.verbatim, indication: row.indication)
      try refuseContradiction(row, key)
      self.rows[key] = row
      if let text = row.english {
        english[row.verbatim] = text
        englishByKey[key.verbatim] = text
      }
      switch row.kind {
      case .event, .history: paths[key] = try medDRA?.path(of: row)
      case .drug: self.drugs[key] = try drugs?.drug(of: row)
      case .text: break
      }
    }
  }

  /// The English of a text in any spelling.
  func english(of text: String) -> String? {
    englishByKey.isEmpty ? nil : englishByKey[termKey(text)]
  }

  private func refuseContradiction(_ row: CodingFile.Row, _ key: Key) throws(Fault) {
    guard let other = rows[key] else { return }
    guard other.code == row.code, other.term == row.term, other.english == row.english else {
      throw row.fault("\"\(row.verbatim)\" is decided otherwise in \(other.file):\(other.line)")
    }
  }
}

extension MedDRA {
  /// The path that a row's code names, or its term where it has no code; nil when it has neither.
  fileprivate func path(of row: CodingFile.Row) throws(Fault) -> Path? {
    guard let found = try found(for: row) else { return nil }
    if let term = row.term, row.code != nil, termKey(term) != termKey(found.lowest.name) {
      throw row.fault("code \(found.lowest.code) is \"\(found.lowest.name)\", and not \"\(term)\"")
    }
    guard found.isCurrent else {
      throw row.fault(
        "\"\(found.lowest.name)\" (\(found.lowest.code)) is not current in MedDRA \(version); nearest "
          + "is its preferred term, \(found.preferred.code) \"\(found.preferred.name)\"")
    }
    return found
  }

  private func found(for row: CodingFile.Row) throws(Fault) -> Path? {
    if let code = row.code {
      if let path = path(code: code) { return path }
      throw row.fault("MedDRA \(version) has no code \"\(code)\"\(nearest(toCode: code, row))")
    }
    guard let term = row.term else { return nil }
    if let path = path(named: term) { return path }
    throw row.fault("MedDRA \(version) has no term \"\(term)\"\(nearest(to: term))")
  }

  /// The nearest by its name where one was given, else by its digits.
  private func nearest(toCode code: String, _ row: CodingFile.Row) -> String {
    let byName = nearest(to: row.term ?? row.verbatim)
    return byName.isEmpty ? suggestion(for: code, among: currentCodes) : byName
  }

  private func nearest(to term: String) -> String {
    var near = NearTerms(currentNames)
    return nearest(to: term, among: &near)
  }

  /// `; nearest is CODE "NAME"`, or nothing.
  /// - Parameter near: over its current names.
  func nearest(to term: String, among near: inout NearTerms) -> String {
    guard let best = near.nearest(to: term, limit: 1).first else { return "" }
    let path = path(current: [best.place])[0]
    return "; nearest is \(path.lowest.code) \"\(path.lowest.name)\""
  }
}

extension DrugDictionary {
  /// The drug or group that a row's code names, under the name that the coder gives it.
  fileprivate func drug(of row: CodingFile.Row) throws(Fault) -> Decisions.Drug? {
    guard let code = row.code else { return row.term.map { Decisions.Drug(name: $0) } }
    if let drug = drug(code: code) { return Decisions.Drug(drug, name: row.term) }
    if let group = name(ofCode: code) {
      return Decisions.Drug(name: row.term, classCode: code.uppercased(), className: group)
    }
    throw row.fault(
      "the list of ATC codes has no \"\(code)\"\(suggestion(for: code, among: codes))")
  }
}

extension Decisions.Drug {
  init(_ drug: DrugDictionary.Drug, name: String? = nil) {
    self.init(
      code: drug.code, name: name ?? drug.name, classCode: drug.classCode, className: drug.className
    )
  }
}

import ClinicalModel
import Diagnostics
import DictionaryReader

/// What became of the name of a drug.
enum DrugVerdict {
  case coded(Decisions.Drug)
  /// By a coder's row.
  case decided(Decisions.Drug, Decisions.Key)
  /// One name with several codes: what the drug was given for decides.
  case ambiguous([DrugDictionary.Drug])
  case unknown
}

extension SubjectCoder {
  func code(
    _ drug: inout Medication, _ drugs: DrugDictionary, _ findings: inout [Finding],
    _ worklist: inout Worklist
  ) {
    if drug.atc?.code != nil || drug.preferredName?.code != nil {
      check(drug, drugs, &findings)
      return worklist.counts.add(.site)
    }
    guard let name = drug.name ?? drug.verbatim else { return }
    switch verdict(on: drug, drugs) {
    case .coded(let found):
      drug.take(found, version: drugs.version)
      worklist.counts.add(.dictionary)
    case .decided(let found, let key):
      drug.take(found, version: drugs.version)
      worklist.add(key, name, at: place(of: drug), .file)
    case .ambiguous(let found):
      drug.take(commonName(of: found), version: drugs.version)
      let key = Decisions.Key(.drug, name, indication: drug.indication)
      worklist.add(key, name, drug.indication, at: place(of: drug))
    case .unknown: worklist.add(Decisions.Key(.drug, name), name, at: place(of: drug))
    }
  }

  private func verdict(on drug: Medication, _ drugs: DrugDictionary) -> DrugVerdict {
    let key = [drug.preferredName?.text, drug.name, drug.verbatim, drug.indication]
    if let known = drugVerdicts[key] { return known }
    let names = key.dropLast().compactMap(\.self)
    let verdict = decide(names, drug.indication, drugs)
    drugVerdicts[key] = verdict
    return verdict
  }

  /// A coder's decision, for this indication before that for any, then the names that the record has,
  /// then the English that a coder gave.
  private func decide(_ names: [String], _ indication: String?, _ drugs: DrugDictionary)
    -> DrugVerdict
  {
    let decisions = coding.decisions
    for name in names {
      let keys = [Decisions.Key(.drug, name, indication: indication), Decisions.Key(.drug, name)]
      for key in keys {
        if let drug = decisions.drugs[key] { return .decided(drug, key) }
      }
    }
    if let found = drugs.first(of: names) { return verdict(found) }
    for name in names {
      let found = decisions.english(of: name).map(drugs.drugs(named:)) ?? []
      if found.count == 1 { return .decided(Decisions.Drug(found[0]), Decisions.Key(.drug, name)) }
      if found.count > 1 { return .ambiguous(found) }
    }
    return .unknown
  }

  private func verdict(_ found: [DrugDictionary.Drug]) -> DrugVerdict {
    found.count == 1 ? .coded(Decisions.Drug(found[0])) : .ambiguous(found)
  }

  /// What drugs of one name have in common, whatever the indication: the name.
  private func commonName(of found: [DrugDictionary.Drug]) -> Decisions.Drug {
    Decisions.Drug(name: Set(found.map(\.name)).count == 1 ? found[0].name : nil)
  }

  private func check(_ drug: Medication, _ drugs: DrugDictionary, _ findings: inout [Finding]) {
    guard let atc = drug.atc, let code = atc.code,
      atc.system.map({ $0.uppercased() == DrugDictionary.system }) ?? true
    else { return }
    let place = place(of: drug)
    guard let name = drugs.name(ofCode: code) else {
      let near = suggestion(for: code, among: drugs.codes)
      findings.append(
        Finding(
          .dictionaryCodeUnknown, .error, "the list of ATC codes has no \"\(code)\"\(near)",
          at: place))
      return
    }
    guard let given = atc.decode, termKey(given) != termKey(name) else { return }
    findings.append(
      Finding(
        .dictionaryNameDiffers, .warning, "ATC code \(code) is \"\(name)\", and not \"\(given)\"",
        at: place))
  }
}

extension DrugDictionary {
  /// What the first of the names that it knows stands for.
  fileprivate func first(of names: [String]) -> [Drug]? {
    names.lazy.map(drugs(named:)).first { !$0.isEmpty }
  }
}

extension Medication {
  fileprivate mutating func take(_ found: Decisions.Drug, version: String?) {
    let system = DrugDictionary.system
    if let name = found.name {
      let word = preferredName?.text.flatMap { termKey($0) == termKey(name) ? nil : $0 }
      preferredName = Coded(
        verbatim: word, code: found.code, decode: name,
        system: found.code == nil ? nil : system, version: found.code == nil ? nil : version)
    }
    guard let code = found.classCode else { return }
    atc = Coded(code: code, decode: found.className, system: system, version: version)
  }
}

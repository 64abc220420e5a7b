import Diagnostics

extension Rule {
  /// Codes and names that go together one to one; `--` stands for the domain.
  private static let codesAndNames:
    [(id: String, published: [String], code: String, name: String)] = [
      ("CP3101", ["CG0035", "FB0919"], "VISITNUM", "VISIT"),
      ("CP3102", ["FB0901"], "--TESTCD", "--TEST"),
      ("CP3103", ["FB0902"], "ARMCD", "ARM"),
      ("CP3104", ["FB0903"], "ACTARMCD", "ACTARM"),
      ("CP3105", ["CG0154", "FB0914"], "ETCD", "ELEMENT"),
      ("CP3106", ["CG0307", "FB0916"], "TSPARMCD", "TSPARM"),
      ("CP3107", ["FB0918"], "IETESTCD", "IETEST"),
      ("CP3108", ["FB0920"], "QNAM", "QLABEL"),
      ("CP3109", ["CG0049", "FB0909"], "--PTCD", "--DECOD"),
      ("CP3110", ["FB0906"], "--LLTCD", "--LLT"),
      ("CP3111", ["FB0907"], "--HLTCD", "--HLT"),
      ("CP3112", ["FB0908"], "--HLGTCD", "--HLGT"),
      ("CP3113", ["CG0083", "FB0910"], "--BDSYCD", "--BODSYS"),
      ("CP3114", ["FB0911"], "--SOCCD", "--SOC"),
      ("CP3115", ["FB0912"], "INVID", "INVNAM"),
      ("CP3116", ["CG0240", "FB0922"], "--TPTNUM", "--TPT"),
    ]

  static let oneToOne: [Rule] = codesAndNames.map { pair in
    Rule(
      pair.id, pair.published, .error,
      "\(pair.code) and \(pair.name) do not go together one to one"
    ) { package, report in
      for domain in Set(package.datasets.map(\.pairingScope)).sorted() {
        var pairing = Pairing()
        for dataset in package.datasets where dataset.pairingScope == domain {
          pairing.look(at: dataset, pair.code, pair.name, &report)
        }
      }
    }
  }
}

extension CheckedDataset {
  /// Parts of a split dataset are looked at together, and each SUPP-- by itself.
  fileprivate var pairingScope: String { isSupplement ? "SUPP\(domain)" : domain }
}

/// Which name came first with each code, and which code with each name.
private struct Pairing {
  private var names: [String: String] = [:]
  private var codes: [String: String] = [:]

  mutating func look(
    at dataset: CheckedDataset, _ code: String, _ name: String, _ report: inout Report
  ) {
    guard let codeColumn = dataset[dataset.fullName(code)],
      let nameColumn = dataset[dataset.fullName(name)]
    else { return }
    var seen: Set<Int> = []
    for row in dataset.rows {
      let place = Int(codeColumn.rows[row]) << 32 | Int(nameColumn.rows[row])
      guard seen.insert(place).inserted, let code = codeColumn.text(row),
        let name = nameColumn.text(row), let message = clash(code, name)
      else { continue }
      report.add(dataset, row, codeColumn.name, message)
    }
  }

  private mutating func clash(_ code: String, _ name: String) -> String? {
    let (firstName, firstCode) = (names[code] ?? name, codes[name] ?? code)
    names[code] = firstName
    codes[name] = firstCode
    if firstName != name { return "\(name); elsewhere it is \(firstName)" }
    return firstCode == code ? nil : "\(name) has the code \(firstCode) elsewhere"
  }
}

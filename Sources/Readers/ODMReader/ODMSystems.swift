import SourceModel

/// A system that exports ODM, and what its files show of it.
struct ODMSystem {
  let name: String
  /// How the addresses of its namespaces begin.
  var namespaces: [String] = []
  /// What stands in SourceSystem or Originator.
  var words: [String] = []
  /// How it names a study and a subject, where nothing else tells.
  var names: (@Sendable (_ study: String, _ subject: String) -> String?)?

  /// The more exact names come first: LibreClinica writes OpenClinica's namespace.
  static let all: [ODMSystem] = [
    ODMSystem(name: "LibreClinica", words: ["LibreClinica"]),
    ODMSystem(
      name: "OpenClinica",
      namespaces: ["http://www.openclinica.org/ns/", "http://openclinica.org/"],
      words: ["OpenClinica"],
      names: { study, subject in
        study.hasPrefix("S_") && subject.hasPrefix("SS_")
          ? "OIDs like \(study) of a study and \(subject) of a subject" : nil
      }),
    ODMSystem(
      name: "Medidata Rave", namespaces: ["http://www.mdsol.com/ns/odm/"],
      words: ["Medidata"],
      names: { study, _ in
        // Rave puts the environment behind the study's name.
        ["(Prod)", "(UAT)", "(Dev)", "(DEV)"].contains { study.hasSuffix($0) }
          ? "a StudyOID like \(study)" : nil
      }),
    ODMSystem(name: "REDCap", namespaces: ["https://projectredcap.org"], words: ["REDCap"]),
    ODMSystem(name: "secuTrial", words: ["secuTrial", "interActive Systems"]),
    ODMSystem(name: "Viedoc", namespaces: ["http://www.viedoc.net/ns/"], words: ["Viedoc"]),
    ODMSystem(name: "OpenEDC", words: ["OpenEDC"]),
    ODMSystem(
      name: "Castor EDC", namespaces: ["http://www.castoredc.com/ns/"], words: ["Castor"]),
    ODMSystem(name: "Veeva Vault EDC", words: ["Veeva"]),
    ODMSystem(name: "Oracle InForm", words: ["InForm"]),
  ]
}

extension Dialect {
  /// What the documents say themselves counts more than their namespaces, and these more than the
  /// way in which things are named. A version of ODM other than 1.3 is a dialect, too.
  init?(of documents: [(root: DocumentRoot, traits: DocumentTraits)]) {
    let signs = ODMSystem.all.map { system in (system, Self.signs(of: system, in: documents)) }
    let best = signs.filter { !$0.1.isEmpty }.max { $0.1.rank < $1.1.rank }
    let version = Self.version(of: documents)
    if let (system, signs) = best {
      self.init(system.name, evidence: signs.evidence + (version.map { [$0.evidence] } ?? []))
    } else if let version {
      self.init("CDISC ODM \(version.number)", evidence: [version.evidence])
    } else {
      return nil
    }
  }

  private struct Signs {
    var evidence: [String] = []
    var rank = 0
    var isEmpty: Bool { evidence.isEmpty }

    mutating func add(_ sign: String?, rank: Int) {
      guard let sign, !evidence.contains(sign) else { return }
      evidence.append(sign)
      self.rank = max(self.rank, rank)
    }
  }

  private static func signs(
    of system: ODMSystem, in documents: [(root: DocumentRoot, traits: DocumentTraits)]
  ) -> Signs {
    var signs = Signs()
    for (root, traits) in documents {
      signs.add(root.sourceSystem.named(system, "SourceSystem"), rank: 3)
      signs.add(root.originator.named(system, "Originator"), rank: 3)
      for uri in traits.namespaces where system.namespaces.contains(where: { uri.hasPrefix($0) }) {
        signs.add("the namespace \(uri)", rank: 2)
      }
      signs.add(system.names?(traits.study ?? "", traits.subject ?? ""), rank: 1)
    }
    return signs
  }

  /// ODM 2.0 by its namespace; 1.2 and before by theirs, or by a version without any.
  private static func version(
    of documents: [(root: DocumentRoot, traits: DocumentTraits)]
  ) -> (number: String, evidence: String)? {
    for (root, _) in documents {
      if let number = root.namespaceVersion, number != "1.3" {
        return (number, "the namespace \(root.namespace)")
      }
      if root.namespace.isEmpty, root.version.hasPrefix("1.1") || root.version.hasPrefix("1.2") {
        return (root.version, "no namespace, and ODMVersion \(root.version)")
      }
    }
    return nil
  }
}

extension String? {
  fileprivate func named(_ system: ODMSystem, _ attribute: String) -> String? {
    guard let text = self else { return nil }
    return system.words.contains { text.contains($0) } ? "\(attribute) \"\(text)\"" : nil
  }
}

import ClinicalModel
import SDTMStandard
import SDTMTabulation

/// Where the variables of a study come from: a new derived variable gets its line here. What has
/// none was collected.
struct VariableOrigins: Sendable {
  /// Of single variables.
  private let named: [String: Derivation]
  /// Of the variables of every domain, without its code: `STDY`.
  private let suffixed: [String: Derivation]
  private let qualifiers: [String: Method]

  init(_ study: Study) {
    named = [Self.demographics(study), Self.shared(study), Self.others(study)]
      .reduce(into: [:]) { $0.merge($1) { first, _ in first } }
    suffixed = Self.ofEveryDomain
    qualifiers = [
      "TRTEM": .emergence(study), "CYCLE": .cycle(study), "CYCDAY": .cycleDay,
      "DERIV": .deviation,
    ]
  }

  subscript(column: DatasetColumn, dataset: DomainDefinition) -> Derivation {
    let name = column.variable.name
    if column.filled == 0 { return Derivation(.notAvailable) }
    if dataset.observationClass == .trialDesign { return Derivation(.planned) }
    if let derivation = named[name] { return derivation }
    if let derivation = suffixed[String(name.dropFirst(2))], name.hasPrefix(dataset.domain) {
      return derivation
    }
    return isAssigned(column.variable, dataset) ? Derivation(.assigned) : collected(dataset)
  }

  /// The origins of a test's results, of which some or all may be computed.
  func results(_ facts: TestFacts, _ variable: Derivation, test: String) -> Derivation {
    guard facts.derived > 0 else { return variable }
    let method = test == "BESTRESP" ? Method.bestResponse : .beforehand
    return facts.derived == facts.count ? .computed(method) : .completed(method)
  }

  /// The origins that the rows of a qualifier state.
  func qualifier(_ facts: TestFacts, name: String) -> Derivation {
    let origins = facts.origins.sorted().map(ItemOrigin.init(qualifier:))
    guard origins.contains(.derived) else { return Derivation(origins, by: nil) }
    return Derivation(origins, by: qualifiers[String(name.dropFirst(2))] ?? .beforehand)
  }

  private func isAssigned(_ variable: VariableDefinition, _ dataset: DomainDefinition) -> Bool {
    variable.role == .identifier || variable.format == .medDRA
      || dataset.observationClass == .relationship
  }

  /// Questionnaires are what subjects say.
  private func collected(_ dataset: DomainDefinition) -> Derivation {
    Derivation(dataset.domain == "QS" ? .collectedFromSubject : .collected)
  }
}

extension VariableOrigins {
  private static func demographics(_ study: Study) -> [String: Derivation] {
    [
      "SUBJID": Derivation(.collected), "RFSTDTC": .computed(.referenceStart(study)),
      "RFENDTC": .computed(.referenceEnd(study)), "RFXSTDTC": .computed(.firstExposure),
      "RFXENDTC": .computed(.lastExposure), "RFPENDTC": .computed(.endOfParticipation),
      "DTHFL": .computed(.death), "SITEID": Derivation(.assigned),
      "INVID": Derivation(.assigned), "INVNAM": Derivation(.assigned),
      "AGE": .completed(.age(study)), "AGEU": Derivation(.assigned),
      "ARMCD": Derivation(.assigned), "ARM": Derivation(.assigned),
      "ACTARMCD": Derivation(.assigned), "ACTARM": Derivation(.assigned),
      "ARMNRS": .completed(.noArm), "COUNTRY": Derivation(.assigned),
    ]
  }

  private static func shared(_ study: Study) -> [String: Derivation] {
    [
      "STUDYID": Derivation(.planned), "VISITNUM": Derivation(.assigned),
      "VISIT": Derivation(.assigned), "VISITDY": Derivation(.planned),
      "TAETORD": Derivation(.planned), "ETCD": Derivation(.planned),
      "ELEMENT": Derivation(.planned),
      "EPOCH": study.epochs.isEmpty ? Derivation(.collected) : .computed(.epoch(study)),
    ]
  }

  private static func others(_ study: Study) -> [String: Derivation] {
    let hasSeveralDrugs = study.drugs.count > 1
    let deviation = study.regimen.isEmpty ? Derivation(.collected) : .completed(.deviation)
    return [
      "EXTRT": Derivation(.assigned), "EXDOSFRM": Derivation(.assigned),
      "EXENDTC": .completed(.endOfDose), "ECENDTC": .completed(.endOfDose),
      "AEACN": hasSeveralDrugs ? .computed(.overallAction) : Derivation(.collected),
      "AEREL": hasSeveralDrugs ? .computed(.strongestCausality) : Derivation(.collected),
      "CETERM": Derivation(.assigned), "FAOBJ": Derivation(.assigned),
      "RELID": .computed(.relations), "DSTERM": .completed(.impliedDisposition),
      "DSSTDTC": .completed(.impliedDisposition),
      "DVTERM": deviation, "DVDECOD": deviation, "DVSTDTC": deviation, "DVENDTC": deviation,
      "SESTDTC": .computed(.elementDates), "SEENDTC": .computed(.elementDates),
      "SVPRESP": Derivation(.assigned), "SVOCCUR": Derivation(.assigned),
      "SVSTDTC": .completed(.visitDates), "SVENDTC": .completed(.visitDates),
    ]
  }

  private static let ofEveryDomain: [String: Derivation] = [
    "SEQ": .computed(.sequence), "DY": .computed(.studyDay), "STDY": .computed(.studyDay),
    "ENDY": .computed(.studyDay), "STRESC": .computed(.standardText),
    "STRESN": .computed(.standardNumber), "STRESU": Derivation(.assigned),
    "DRVFL": .computed(.derivedFlag), "LOBXFL": .computed(.lastBeforeExposure),
    "TESTCD": Derivation(.assigned),
    "TEST": Derivation(.assigned), "CAT": Derivation(.assigned), "SCAT": Derivation(.assigned),
    "EVAL": Derivation(.assigned), "DECOD": Derivation(.assigned),
    "CLAS": Derivation(.assigned), "CLASCD": Derivation(.assigned),
    "BODSYS": Derivation(.assigned), "BDSYCD": Derivation(.assigned),
    "EVDTYP": Derivation(.assigned), "MOOD": Derivation(.assigned),
    "PRESP": Derivation(.assigned), "ENTPT": Derivation(.assigned), "STTPT": Derivation(.assigned),
  ]
}

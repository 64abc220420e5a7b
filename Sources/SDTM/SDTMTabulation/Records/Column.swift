import SDTMStandard
import Terminology

/// A variable of a domain, by its place.
struct Column: Sendable {
  let index: Int
}

extension DomainDefinition {
  /// A variable that the code names; the definition must have it.
  func column(_ name: String) -> Column {
    guard let index = index(of: name) else { fatalError("\(self.name) has no \(name)") }
    return Column(index: index)
  }
}

/// What writing the records of a domain needs to know of it.
final class DomainLayout: Sendable {
  let definition: DomainDefinition
  /// The codelists of each variable; several where another variable tells which one holds (DSDECOD).
  let codelists: [[Codelist]]
  let guide: Guide
  let terminology: Terminology
  /// Of each variable, whether the guide has it.
  private let isInGuide: [Bool]
  let standardNames: Set<String>
  /// `AESEQ`, numbered in each subject; none in DM.
  let sequence: Column?
  let supplement = SupplementLayout()
  let texts: TextRules
  /// Where the original of each variable goes when its English stands in it.
  let originals: [Supplement]

  init(
    _ definition: DomainDefinition, _ guide: Guide, _ terminology: Terminology, _ texts: TextRules
  ) {
    self.definition = definition
    self.guide = guide
    self.terminology = terminology
    self.texts = texts
    let published = definition.asIn(guide)
    isInGuide = definition.variables.map { published[$0.name] != nil }
    codelists = definition.variables.map { variable in
      variable.codelists.compactMap { terminology[$0] }
    }
    standardNames = definition.standardVariableNames
    originals = OriginalNames.supplements(of: definition, besides: standardNames)
    let isOfSubjects = definition.index(of: "USUBJID") != nil
    sequence =
      isOfSubjects ? definition.index(of: "\(definition.name)SEQ").map(Column.init) : nil
  }

  /// Whether the edition of the guide that datasets follow has the variable.
  func guideHas(_ column: Column) -> Bool { isInGuide[column.index] }
}

/// The places of the variables of SUPP--, which are the same for all domains.
struct SupplementLayout: Sendable {
  let idvar, idvarval, qnam, qlabel, qval, qorig, qeval: Int
  /// Of variables.
  let count: Int

  init() {
    let definition = DomainDefinition.supplemental(to: .adverseEvents)
    func index(_ name: String) -> Int { definition.column(name).index }
    idvar = index("IDVAR")
    idvarval = index("IDVARVAL")
    qnam = index("QNAM")
    qlabel = index("QLABEL")
    qval = index("QVAL")
    qorig = index("QORIG")
    qeval = index("QEVAL")
    count = definition.variables.count
  }
}

import ProgramRuns
import Testing

@testable import StudyMapping

/// How much of a mapping that a person wrote the draft finds by itself.
@Suite struct KnownStudyTests {
  /// An item, the kind of record and the field that a rule puts it in.
  private struct Use: Hashable {
    let item: String
    let place: String
  }

  private static func uses(_ mapping: StudyMapping) -> Set<Use> {
    var uses: Set<Use> = []
    for rule in mapping.rules {
      func note(_ items: [ItemReference], _ field: String) {
        for item in items where !mapping.itemNames[item.index].hasPrefix("@") {
          uses.insert(Use(item: mapping.itemNames[item.index], place: "\(rule.kind.name).\(field)"))
        }
      }
      note(rule.condition?.items ?? [], "when")
      for (field, plan) in zip(rule.kind.fields, rule.fields) {
        guard let plan else { continue }
        for (about, plan) in plan.values {
          note(plan.spec.expressions.flatMap(\.items), field.name + about)
        }
      }
    }
    return uses
  }

  /// The items that the two mappings use, those of which one use is the same, and those of which all are.
  private func compare(_ study: String, _ paths: [String], encoding: String? = nil) throws
    -> (items: Int, agreeing: Int, same: Int)
  {
    let known = try StudyMapping.load(
      Files.bytes("\(Program.root)/mappings/\(study).yaml") ?? [], file: study)
    let (theirs, ours) = (
      Self.uses(known), Self.uses(try Workbench.draft(paths, encoding: encoding).mapping)
    )
    let places = Dictionary(grouping: theirs, by: \.item)
    let agreeing = places.filter { $0.value.contains(where: ours.contains) }
    let same = places.filter { $0.value.allSatisfy(ours.contains) }
    let missed = Set(places.keys).subtracting(agreeing.keys).sorted().joined(separator: " ")
    print(
      "\(study): of \(places.count) items that the mapping uses the draft puts \(agreeing.count) where it does, "
        + "\(same.count) of them everywhere it does; not found: \(missed)")
    return (places.count, agreeing.count, same.count)
  }

  @Test func twoThirdsOfKRdHomeAreFound() throws {
    let found = try compare("krd-home", ["\(Program.root)/samples/krd-home/export.xml"])
    #expect(found.items > 90)
    #expect(found.agreeing * 20 >= found.items * 19)
    #expect(found.same * 10 >= found.items * 9)
  }

  @Test func mostOfTheOtherStudiesIsFound() throws {
    let samples = "\(Program.root)/samples"
    let bortezomib = try compare(
      "bortezomib-retreatment", ["\(samples)/bortezomib-retreatment/export.xml"])
    #expect(bortezomib.agreeing * 2 >= bortezomib.items)
    let registry = try compare(
      "isatuximab-registry", ["\(samples)/isatuximab-registry/registry.csv"],
      encoding: "windows-1252")
    #expect(registry.agreeing * 2 >= registry.items)
    let survey = try compare("revlimid-due", ["\(samples)/revlimid-due"], encoding: "utf-8,cp949")
    #expect(survey.agreeing * 3 >= survey.items)
  }
}

extension FieldPlan {
  /// The values that fill it; those of a list with what they are about.
  fileprivate var values: [(about: String, plan: ValuePlan)] {
    switch self {
    case .value(let plan): [("", plan)]
    case .nested(let entries):
      entries.flatMap { entry -> [(String, ValuePlan)] in
        let plans = entry.compactMap { plan -> ValuePlan? in
          guard case .value(let value)? = plan else { return nil }
          return value
        }
        let constants = plans.compactMap { plan -> String? in
          guard case .constant(let text)? = plan.spec.expression else { return nil }
          return text
        }
        let about = constants.first.map { " of \($0)" } ?? ""
        return plans.map { (about, $0) }
      }
    }
  }
}

extension Expression {
  fileprivate var items: [ItemReference] {
    switch self {
    case .item(let item), .label(let item): [item]
    default: parts.flatMap(\.items)
    }
  }
}

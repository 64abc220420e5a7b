import ClinicalModel
import SDTMStandard

/// That a record belongs to another one of the same subject: a stay to the event that led to it.
struct Relation: Hashable, Sendable {
  /// A record by its dataset and --SEQ.
  struct Place: Hashable, Sendable {
    let domain: String
    let sequence: Int
  }

  let parent, record: Place
}

/// The records that belong together, each group with a number of its own in the subject; RELTYPE is
/// for whole datasets and stays null (SDTMIG 3.4, 8.2; rules CG0200, CG0419).
struct RelatedRecordTabulation: Sendable {
  static let definition = DomainDefinition.relatedRecords

  private let rdomain = definition.column("RDOMAIN")
  private let idvar = definition.column("IDVAR")
  private let idvarval = definition.column("IDVARVAL")
  private let relid = definition.column("RELID")

  func tabulate(_ relations: [Relation], _ records: inout RecordWriter) {
    let groups = Dictionary(grouping: relations, by: \.parent)
    let parents = groups.keys.sorted { ($0.domain, $0.sequence) < ($1.domain, $1.sequence) }
    for (number, parent) in parents.enumerated() {
      write(parent, group: number + 1, &records)
      for relation in groups[parent] ?? [] { write(relation.record, group: number + 1, &records) }
    }
  }

  private func write(_ place: Relation.Place, group: Int, _ records: inout RecordWriter) {
    records.begin()
    records.text(rdomain, place.domain)
    records.text(idvar, place.domain + "SEQ")
    records.text(idvarval, String(place.sequence))
    records.text(relid, String(group))
    records.end()
  }
}

extension RecordWriter {
  /// Notes that the record at hand is a consequence of adverse events, named by their numbers. AE has
  /// one record an event, in their order.
  mutating func relate(toEvents numbers: [String], of subject: Subject) {
    for number in numbers {
      for (index, event) in subject.adverseEvents.enumerated() where event.identifier == number {
        relate(to: Relation.Place(domain: "AE", sequence: index + 1))
      }
    }
  }
}

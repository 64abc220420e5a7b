import ClinicalModel
import Diagnostics
import SDTMStandard

/// One record per visit that took place, or that was planned and did not: as collected, else from the
/// dates of what was recorded at it (SDTMIG 3.4, 5.5).
struct SubjectVisitTabulation: DomainTabulation {
  static let definition = DomainDefinition.subjectVisits

  private let context: StudyContext
  private let number = definition.column("VISITNUM")
  private let name = definition.column("VISIT")
  private let presp = definition.column("SVPRESP")
  private let occur = definition.column("SVOCCUR")
  private let reasoc = definition.column("SVREASOC")
  private let day = definition.column("VISITDY")
  private let stdtc = definition.column("SVSTDTC")
  private let endtc = definition.column("SVENDTC")
  private let stdy = definition.column("SVSTDY")
  private let endy = definition.column("SVENDY")
  private let updes = definition.column("SVUPDES")
  private let setting = Supplement("SVSETTNG", "Setting of Visit")
  private let cycle = Supplement("SVCYCLE", "Treatment Cycle")
  private let cycleDay = Supplement("SVCYCDAY", "Day of Treatment Cycle")

  init(_ context: StudyContext) { self.context = context }

  func tabulate(_ subject: Subject, _ records: inout RecordWriter) {
    let numbered = visits(of: subject, &records).map { visit in
      (visit, context.visit(visit.name), visit.number ?? context.visit(visit.name)?.number)
    }
    var unplanned = 0
    for (visit, planned, known) in numbered.sorted(by: { precedes($0.2, $1.2, $0.0, $1.0) }) {
      if known == nil { unplanned += 1 }
      write(visit, planned, known ?? Self.numberOfUnplanned(unplanned), &records)
    }
  }

  /// Visits that the plan does not have come behind all others.
  private static func numberOfUnplanned(_ count: Int) -> DecimalNumber {
    DecimalNumber(900 + count)
  }

  private func precedes(
    _ a: DecimalNumber?, _ b: DecimalNumber?, _ x: Visit, _ y: Visit
  ) -> Bool {
    if a?.value != b?.value { return a?.value ?? .infinity < b?.value ?? .infinity }
    guard let x = x.start, let y = y.start else { return x.start != nil && y.start == nil }
    return x.precedes(y)
  }

  /// The visits that took place, where SV has no variable to say that one did not.
  private func visits(of subject: Subject, _ records: inout RecordWriter) -> [Visit] {
    let all = subject.visits + subject.visitsOfRecords(besides: subject.visits)
    if records.layout.guideHas(occur) { return all }
    for visit in all where visit.occurred == false {
      let reason = visit.reason.map { " (\($0))" } ?? ""
      records.find(
        .visitLeftOut, .note,
        "visit \(visit.name ?? "") did not take place\(reason): SV of SDTMIG 3.3 has no place for it"
      )
    }
    return all.filter { $0.occurred != false }
  }

  private func write(
    _ visit: Visit, _ planned: StudyVisit?, _ visitNumber: DecimalNumber,
    _ records: inout RecordWriter
  ) {
    records.begin()
    records.identifier = ("VISITNUM", visitNumber.digits)
    records.number(number, visitNumber)
    records.term(name, visit.name)
    records.number(day, planned?.day)
    if planned != nil {
      records.flag(presp, true)
      records.flag(occur, visit.occurred ?? true)
      if visit.occurred == false { records.text(reasoc, visit.reason) }
    } else {
      records.text(updes, visit.reason)
    }
    records.date(stdtc, visit.start)
    records.date(endtc, visit.end ?? visit.start)
    records.day(stdy, visit.start)
    records.day(endy, visit.end ?? visit.start)
    records.qualify(setting, visit.setting)
    records.qualify(cycle, visit.cycle)
    records.qualify(cycleDay, visit.day)
    records.qualify(visit.qualifiers)
    records.end()
  }
}

extension FieldPlaces {
  static let subjectVisits = Domain(
    "SV",
    """
    name VISIT
    number VISITNUM
    start SVSTDTC SVSTDY
    end SVENDTC SVENDY
    cycle +SVCYCLE
    day +SVCYCDAY
    setting +SVSETTNG
    reason SVUPDES
    """,
    remarks: ["occurred": "SVOCCUR of a planned visit", "epoch": "not in SV (SDTMIG 3.4, 5.5)"])
}

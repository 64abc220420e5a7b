extension BortezomibRetreatment {
  static let countries = [
    "DEU", "DEU", "DEU", "FRA", "FRA", "GBR", "GBR", "ITA", "ITA", "CHE", "USA", "USA",
  ]
  static let vendorNamespace = "http://www.openclinica.org/ns/odm_ext_v130/v3.1"

  /// Writes `export.xml`: a transactional file in which data is entered, corrected and removed.
  static func write(subjects count: Int, seed: UInt64, clean: Bool, folder: String)
    -> RecordCounts
  {
    var export = BortezomibExport(count: count, seed: seed, clean: clean)
    var file = OutputFile(path: folder + "/export.xml")
    file.append(export.head())
    file.append(export.entry())
    file.append(export.corrections())
    file.append(export.secondCorrections())
    file.append("</ODM>\n")
    return export.counts
  }
}

/// Writes the file block by block; each block is a ClinicalData of its own.
struct BortezomibExport {
  typealias Study = BortezomibRetreatment

  private(set) var subjects: [SampleSubject] = []
  /// What is left when all transactions have been applied.
  var counts = RecordCounts()
  let clean: Bool
  private let types: [String: ItemType]

  init(count: Int, seed: UInt64, clean: Bool) {
    self.clean = clean
    let sites = Study.countries.count
    types = Dictionary(uniqueKeysWithValues: Study.definition.items.map { ($0.oid, $0.type) })
    for site in 1...sites {
      // One more at the last site, which a later block removes again.
      let own = count / sites + (site <= count % sites ? 1 : 0) + (site == sites ? 1 : 0)
      for number in 0..<own {
        var subject = BortezomibSubject.make(
          number: subjects.count + 1, key: "SS_" + padded(site, 2) + padded(number + 1, 2),
          site: site, siteNumber: padded(number + 1, 3), country: Study.countries[site - 1],
          seed: seed, clean: clean)
        if !clean { Study.plantFaults(in: &subject) }
        subjects.append(subject)
      }
    }
  }

  /// Entered by mistake at the last site, and removed.
  var mistaken: SampleSubject { subjects[subjects.count - 1] }

  func head() -> String {
    var odm = ODMText()
    odm.startFile(
      oid: "BTZRET.2013.3", type: "Transactional", created: "2013-06-03T07:15:00",
      vendorNamespace: ("OpenClinica", Study.vendorNamespace))
    odm.study(Study.definition)
    let sites = Array(Study.countries.enumerated())
    odm.adminData(
      study: Study.definition,
      users: sites.map {
        ("U_INV_\(padded($0.offset + 1, 2))", "Investigator", location($0.offset + 1))
      } + [("U_DM_01", "Sponsor", nil)],
      locations: sites.map {
        (location($0.offset + 1), "Site \(padded($0.offset + 1, 2)) (\($0.element))")
      }, from: "2012-01-02")
    return odm.text
  }

  /// The first block: everything as it was entered, but what came later.
  mutating func entry() -> String {
    var odm = ODMText()
    start(&odm)
    for subject in subjects {
      let late = Study.lateForm(of: subject)
      var head = head(subject, transaction: "Insert")
      let day = CalendarDay(2012, 11, 5) + subject.site
      head.audit = audit(subject, day.iso + "T09:20:00")
      let visit = subject.records[0]["I_VISIT_DATE"] ?? ""
      head.eventVendor = [("OpenClinica:StartDate", visit), ("OpenClinica:Status", "completed")]
      odm.subject(
        subject.key, head, subject.records.filter { $0.form != late }, style: .typed(types))
      if subject.key == mistaken.key { continue }
      counts.add("subjects")
      for record in subject.records { counts.add(record.group) }
      // Inserted twice under one key (fault B12): one record is left.
      if subject.key == "SS_1104", !clean { counts.add("IG_RISK", -1) }
    }
    odm.end("ClinicalData")
    return odm.text
  }

  func start(_ odm: inout ODMText) {
    odm.start(
      "ClinicalData",
      [
        ("StudyOID", Study.definition.oid),
        ("MetaDataVersionOID", Study.definition.metadataVersion),
      ])
  }

  func head(_ subject: SampleSubject, transaction: String) -> SubjectHead {
    SubjectHead(
      transaction: transaction,
      vendor: [("OpenClinica:StudySubjectID", subject.siteNumber ?? "")],
      investigator: "U_INV_" + padded(subject.site, 2), location: location(subject.site))
  }

  func audit(_ subject: SampleSubject, _ time: String, reason: String? = nil, id: String? = nil)
    -> Audit
  {
    Audit(
      user: "U_INV_" + padded(subject.site, 2), location: location(subject.site), time: time,
      reason: reason, id: id)
  }

  func location(_ site: Int) -> String { "LOC_" + padded(site, 2) }

  mutating func append(
    _ odm: inout ODMText, _ subject: SampleSubject, transaction: String, _ records: [SampleRecord]
  ) {
    odm.subject(
      subject.key, head(subject, transaction: transaction), records, style: .typed(types))
  }
}

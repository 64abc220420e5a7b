extension KrdHome {
  static let sites = 5
  static let created = "2024-02-01T08:00:00"

  /// Writes `export.xml`: those in the programme, and for each four of them one who declined.
  static func write(subjects count: Int, seed: UInt64, clean: Bool, folder: String)
    -> RecordCounts
  {
    var counts = RecordCounts()
    var odm = ODMText()
    odm.startFile(oid: "KRDHOME.20240201", type: "Snapshot", created: created)
    odm.study(definition)
    odm.adminData(
      study: definition, users: users, locations: (1...sites).map { (location($0), "Site 0\($0)") },
      from: "2021-01-15")
    odm.start(
      "ClinicalData",
      [("StudyOID", definition.oid), ("MetaDataVersionOID", definition.metadataVersion)])
    var file = OutputFile(path: folder + "/export.xml")
    for number in 1...(count + count / 4) {
      var subject = subject(number, of: count, seed: seed)
      if !clean { plantFaults(in: &subject) }
      odm.subject(subject.key, head(subject, number), subject.records, style: .untyped)
      file.append(odm.text)
      odm.text = ""
      counts.add(number > count ? "declined" : "programme")
      for record in subject.records { counts.add(record.group) }
    }
    odm.end("ClinicalData")
    odm.end("ODM")
    file.append(odm.text)
    return counts
  }

  private static func subject(_ number: Int, of count: Int, seed: UInt64) -> SampleSubject {
    let site = 1 + (number - 1) % sites
    if number > count {
      let key = "DEC-" + padded(number - count, 3)
      return KrdHomeSubject.declined(number: number, key: key, site: site, seed: seed)
    }
    let key = "KRD-" + padded(number, 3)
    return KrdHomeSubject.make(number: number, key: key, site: site, seed: seed)
  }

  private static var users: [(oid: String, kind: String, location: String?)] {
    (1...sites).map { ("USR.INV-0\($0)", "Investigator", location($0)) }
      + [("USR.DM-01", "Sponsor", nil)]
  }

  private static func location(_ site: Int) -> String { "LOC.0\(site)" }

  private static func head(_ subject: SampleSubject, _ number: Int) -> SubjectHead {
    let day = CalendarDay(2023, 11, 1) + number
    return SubjectHead(
      audit: Audit(
        user: "USR.INV-0\(subject.site)", location: location(subject.site),
        time: day.iso + "T10:30:00"),
      investigator: "USR.INV-0\(subject.site)", location: location(subject.site))
  }
}

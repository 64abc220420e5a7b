extension Bench {
  /// `bench.xml`: 10,000 subjects make about 280 MB.
  static func writeODM(subjects count: Int, seed: UInt64, folder: String) -> RecordCounts {
    var file = OutputFile(path: folder + "/bench.xml")
    var odm = ODMText()
    odm.startFile(oid: "BENCH.1", type: "Snapshot", created: "2024-01-01T00:00:00")
    odm.study(definition)
    odm.adminData(
      study: definition, users: [],
      locations: (1...sites).map { ("L\(padded($0, 3))", "Site \(padded($0, 3))") },
      from: "2021-01-01")
    odm.start("ClinicalData", [("StudyOID", "BENCH"), ("MetaDataVersionOID", "1")])
    file.append(odm.text)
    for number in stride(from: 1, through: count, by: 1) {
      var subject = BenchSubject(number: number, seed: seed)
      writeSubject(&subject, &file)
    }
    file.append("</ClinicalData>\n</ODM>\n" as StaticString)
    return counts(count)
  }

  static func counts(_ subjects: Int) -> RecordCounts {
    var counts = RecordCounts()
    counts.add("DM", subjects)
    counts.add("EX", subjects * BenchSubject.doseCount)
    counts.add("AE", subjects * BenchSubject.eventCount)
    return counts
  }

  private static func writeSubject(_ subject: inout BenchSubject, _ file: inout OutputFile) {
    file.append("<SubjectData SubjectKey=\"S")
    file.append(subject.number, width: 6)
    file.append("\"><SiteRef LocationOID=\"L")
    file.append(subject.site, width: 3)
    file.append("\"/><StudyEventData StudyEventOID=\"STUDY\">\n")
    writeDemography(subject, &file)
    file.append("<FormData FormOID=\"EX\">\n")
    for index in 0..<BenchSubject.doseCount { write(subject.dose(index), index + 1, &file) }
    file.append("</FormData>\n<FormData FormOID=\"AE\">\n")
    for index in 0..<BenchSubject.eventCount { write(subject.event(index), index + 1, &file) }
    file.append("</FormData>\n</StudyEventData></SubjectData>\n")
  }

  private static func writeDemography(_ subject: BenchSubject, _ file: inout OutputFile) {
    file.append("<FormData FormOID=\"DM\">\n<ItemGroupData ItemGroupOID=\"IG.DM\">")
    file.append("<ItemData ItemOID=\"SUBJID\" Value=\"S")
    file.append(subject.number, width: 6)
    file.append("\"/><ItemData ItemOID=\"SITEID\" Value=\"")
    file.append(subject.site, width: 3)
    file.append("\"/><ItemData ItemOID=\"BRTHDAT\" Value=\"")
    file.append(subject.birth)
    file.append("\"/><ItemData ItemOID=\"SEX\" Value=\"")
    file.append(subject.isMale ? "M" : "F" as StaticString)
    file.append("\"/><ItemData ItemOID=\"CONSDAT\" Value=\"")
    file.append(subject.consent)
    file.append("\"/></ItemGroupData>\n</FormData>\n")
  }

  private static func write(_ dose: BenchSubject.Dose, _ key: Int, _ file: inout OutputFile) {
    file.append("<ItemGroupData ItemGroupOID=\"IG.EX\" ItemGroupRepeatKey=\"")
    file.append(key)
    file.append("\"><ItemData ItemOID=\"EXTRT\" Value=\"")
    file.append(dose.drug)
    file.append("\"/><ItemData ItemOID=\"EXDOSE\" Value=\"")
    file.append(dose.milligrams)
    file.append("\"/><ItemData ItemOID=\"EXSTDAT\" Value=\"")
    file.append(dose.start)
    if let end = dose.end {
      file.append("\"/><ItemData ItemOID=\"EXENDAT\" Value=\"")
      file.append(end)
    }
    file.append("\"/><ItemData ItemOID=\"EXCYC\" Value=\"")
    file.append(dose.cycle)
    if let day = dose.day {
      file.append("\"/><ItemData ItemOID=\"EXDAY\" Value=\"")
      file.append(day)
    }
    file.append("\"/></ItemGroupData>\n")
  }

  private static func write(_ event: BenchSubject.Event, _ key: Int, _ file: inout OutputFile) {
    file.append("<ItemGroupData ItemGroupOID=\"IG.AE\" ItemGroupRepeatKey=\"")
    file.append(key)
    file.append("\"><ItemData ItemOID=\"AETERM\" Value=\"")
    file.append(event.term)
    file.append("\"/><ItemData ItemOID=\"AESTDAT\" Value=\"")
    file.append(event.start)
    if let end = event.end {
      file.append("\"/><ItemData ItemOID=\"AEENDAT\" Value=\"")
      file.append(end)
    } else {
      file.append("\"/><ItemData ItemOID=\"AEONG\" Value=\"Y")
    }
    file.append("\"/><ItemData ItemOID=\"AETOXGR\" Value=\"")
    file.append(event.grade)
    file.append("\"/><ItemData ItemOID=\"AESER\" Value=\"")
    file.append(event.serious ? "Y" : "N" as StaticString)
    file.append("\"/><ItemData ItemOID=\"AEREL\" Value=\"")
    file.append(event.related ? "Y" : "N" as StaticString)
    file.append("\"/><ItemData ItemOID=\"AEOUT\" Value=\"")
    file.append(event.outcome)
    file.append("\"/></ItemGroupData>\n")
  }
}

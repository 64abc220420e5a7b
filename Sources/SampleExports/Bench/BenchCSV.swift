extension Bench {
  /// `dm.csv`, `ex.csv`, `ae.csv`: the same data, in subject order.
  static func writeCSV(subjects count: Int, seed: UInt64, folder: String) -> RecordCounts {
    var demography = OutputFile(path: folder + "/dm.csv")
    var exposure = OutputFile(path: folder + "/ex.csv")
    var events = OutputFile(path: folder + "/ae.csv")
    demography.append("SUBJID,SITEID,BRTHDAT,SEX,CONSDAT\n")
    exposure.append("SUBJID,EXTRT,EXDOSE,EXSTDAT,EXENDAT,EXCYC,EXDAY\n")
    events.append("SUBJID,AETERM,AESTDAT,AEENDAT,AEONG,AETOXGR,AESER,AEREL,AEOUT\n")
    for number in stride(from: 1, through: count, by: 1) {
      var subject = BenchSubject(number: number, seed: seed)
      write(subject, &demography)
      for index in 0..<BenchSubject.doseCount { write(subject.dose(index), number, &exposure) }
      for index in 0..<BenchSubject.eventCount { write(subject.event(index), number, &events) }
    }
    return counts(count)
  }

  private static func writeKey(_ number: Int, _ file: inout OutputFile) {
    file.append("S")
    file.append(number, width: 6)
    file.append(",")
  }

  private static func write(_ subject: BenchSubject, _ file: inout OutputFile) {
    writeKey(subject.number, &file)
    file.append(subject.site, width: 3)
    file.append(",")
    file.append(subject.birth)
    file.append(subject.isMale ? ",M," : ",F," as StaticString)
    file.append(subject.consent)
    file.append("\n")
  }

  private static func write(_ dose: BenchSubject.Dose, _ number: Int, _ file: inout OutputFile) {
    writeKey(number, &file)
    file.append(dose.drug)
    file.append(",")
    file.append(dose.milligrams)
    file.append(",")
    file.append(dose.start)
    file.append(",")
    if let end = dose.end { file.append(end) }
    file.append(",")
    file.append(dose.cycle)
    file.append(",")
    if let day = dose.day { file.append(day) }
    file.append("\n")
  }

  private static func write(_ event: BenchSubject.Event, _ number: Int, _ file: inout OutputFile) {
    writeKey(number, &file)
    file.append(event.term)
    file.append(",")
    file.append(event.start)
    file.append(",")
    if let end = event.end { file.append(end) } else { file.append(",Y" as StaticString) }
    file.append(event.end == nil ? "," : ",," as StaticString)
    file.append(event.grade)
    file.append(event.serious ? ",Y" : ",N" as StaticString)
    file.append(event.related ? ",Y," : ",N," as StaticString)
    file.append(event.outcome)
    file.append("\n")
  }
}

import ClinicalModel
import SDTMStandard

/// The elements of the study: one for each epoch (SDTMIG 3.4, 7.2.2).
struct ElementTabulation: StudyTabulation {
  static let definition = DomainDefinition.trialElements

  private let etcd = definition.column("ETCD")
  private let element = definition.column("ELEMENT")
  private let start = definition.column("TESTRL")
  private let end = definition.column("TEENRL")

  func tabulate(_ study: Study, _ records: inout RecordWriter) {
    for (index, epoch) in study.epochs.enumerated() {
      let next = study.epochs.dropFirst(index + 1).first
      records.begin()
      records.required(etcd, epoch.elementCode)
      records.required(element, epoch.name)
      records.required(start, epoch.beginning)
      records.text(end, epoch.endRule ?? next?.beginning ?? "End of participation in the study")
      records.end()
    }
  }
}

extension Epoch {
  /// As the mapping says, else from the name of the epoch.
  var elementCode: String? {
    element ?? name.map { String($0.filter { $0.isLetter || $0.isNumber }.prefix(8)) }
  }

  /// In words, when its element begins.
  fileprivate var beginning: String {
    if let startRule { return startRule }
    guard let starts else { return "First contact with the study" }
    let event =
      switch starts {
      case .firstDose: "First dose of study treatment"
      case .lastDose: "Last dose of study treatment"
      case .consent: "Informed consent"
      case .enrolment: "Enrolment"
      case .lastContact: "Last contact"
      }
    return after == true ? "Day after: \(event)" : event
  }
}

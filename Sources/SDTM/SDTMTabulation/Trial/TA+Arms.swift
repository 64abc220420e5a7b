import ClinicalModel
import SDTMStandard

/// The elements of each arm in order: every arm goes through the epochs of the study, one element
/// each (SDTMIG 3.4, 7.2.1).
struct ArmTabulation: StudyTabulation {
  static let definition = DomainDefinition.trialArms

  private let armcd = definition.column("ARMCD")
  private let arm = definition.column("ARM")
  private let order = definition.column("TAETORD")
  private let etcd = definition.column("ETCD")
  private let element = definition.column("ELEMENT")
  private let epoch = definition.column("EPOCH")

  func tabulate(_ study: Study, _ records: inout RecordWriter) {
    for one in study.arms {
      for (index, period) in study.epochs.enumerated() {
        records.begin()
        records.required(armcd, one.code)
        records.required(arm, one.name ?? one.code)
        records.number(order, index + 1)
        records.required(etcd, period.elementCode)
        records.text(element, period.name)
        records.required(epoch, period.name)
        records.end()
      }
    }
  }
}

import ClinicalModel

/// A record that belongs to a date: the one its epoch is found by.
protocol Dated: ClinicalRecord {
  var occurs: PartialDate? { get }
}

extension Dose: Dated { var occurs: PartialDate? { start } }
extension AdverseEvent: Dated { var occurs: PartialDate? { start } }
extension Response: Dated { var occurs: PartialDate? { date } }
extension Medication: Dated { var occurs: PartialDate? { start } }
extension MedicalHistory: Dated { var occurs: PartialDate? { start ?? diagnosed } }
extension PriorTherapy: Dated { var occurs: PartialDate? { start } }
extension Procedure: Dated { var occurs: PartialDate? { start } }
extension Disposition: Dated { var occurs: PartialDate? { date } }
extension Visit: Dated { var occurs: PartialDate? { start } }
extension Answer: Dated { var occurs: PartialDate? { date } }
extension Measurement: Dated { var occurs: PartialDate? { date } }
extension HealthcareUse: Dated { var occurs: PartialDate? { start } }
extension Eligibility: Dated { var occurs: PartialDate? { date } }
extension Deviation: Dated { var occurs: PartialDate? { date } }
extension Comment: Dated { var occurs: PartialDate? { date } }

/// A record that lasts.
protocol Ranged: Dated {
  var end: PartialDate? { get }
}

extension Dose: Ranged {}
extension AdverseEvent: Ranged {}
extension Medication: Ranged {}
extension MedicalHistory: Ranged {}
extension PriorTherapy: Ranged {}
extension Procedure: Ranged {}
extension Visit: Ranged {}
extension HealthcareUse: Ranged {}

import ClinicalModel

extension Deriver {
  /// The arm of a study that has only one, and why a subject has none (SDTMIG 3.4, DM: ARMNRS).
  func assignArms(to subject: inout Subject) {
    let onlyArm = study.arms.count == 1 ? study.arms[0].code : nil
    let wasTreated =
      subject.firstDose != nil || subject.doses.indices.contains { subject.doses[$0].isGiven }
    if wasTreated {
      subject.plannedArm = subject.plannedArm ?? onlyArm
      subject.actualArm = subject.actualArm ?? onlyArm
      return
    }
    if subject.enrolmentDate != nil, subject.consented != false {
      subject.plannedArm = subject.plannedArm ?? onlyArm
    }
    guard subject.actualArm == nil, subject.armNullReason == nil else { return }
    if subject.plannedArm != nil {
      subject.armNullReason = .assignedNotTreated
    } else {
      subject.armNullReason = failedScreening(subject) ? .screenFailure : .notAssigned
    }
  }

  private func failedScreening(_ subject: Subject) -> Bool {
    subject.eligibilities.contains { criterion in
      criterion.met == (criterion.category == .exclusion)
    }
      || subject.dispositions.contains { $0.term?.uppercased().contains("SCREEN FAIL") ?? false }
  }
}

import ClinicalModel
import Diagnostics

/// Computes what follows from a subject's records and the study; it never overwrites what was
/// collected, and it imputes no date.
///
/// Deriving a derived subject again changes nothing. Each step is a file of its own. A class, for it
/// is handed to every step of every subject.
public final class Deriver: Sendable {
  let study: Study
  let plan: VisitPlan
  let drugs: [String: PlannedDrug]
  let expectedTerms: Set<String>

  public init(study: Study) {
    self.study = study
    plan = VisitPlan(study.visits)
    drugs = PlannedDrug.all(of: study)
    expectedTerms = Set(study.expectedReactions.map { $0.lowercased() })
  }

  public func derive(_ subject: inout Subject, findings: inout [Finding]) {
    deriveExposure(of: &subject)
    deriveReferences(of: &subject)
    deriveAge(of: &subject, &findings)
    deriveDeath(of: &subject)
    assignArms(to: &subject)
    placeInPlan(&subject)
    completeDoses(of: &subject)
    deriveDeviations(of: &subject)
    stateDictionaryVersion(in: &subject)
    judgeExpectedness(in: &subject)
    flagTreatmentEmergence(in: &subject)
    linkEvents(in: &subject, &findings)
    deriveBestResponses(of: &subject)
    assignEpochs(in: &subject)
    sortRecords(of: &subject)
    checkConsistency(of: subject, &findings)
  }
}

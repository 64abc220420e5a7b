import ClinicalModel
import Diagnostics

extension FindingCode {
  public static let ageDiffers = FindingCode("age-differs")
}

extension Deriver {
  /// Age in whole years at the study's reference for it: consent unless the study says otherwise.
  /// Of who never came that far it is the age when they were last asked.
  func deriveAge(of subject: inout Subject, _ findings: inout [Finding]) {
    guard let birth = subject.birthDate,
      let reference = referenceOfAge(of: subject),
      let age = ageInYears(at: reference, bornOn: birth)
    else { return }
    guard let collected = subject.age else {
      subject.age = age
      return
    }
    guard collected != age else { return }
    findings.append(
      Finding(
        .ageDiffers, .warning,
        "the collected age is \(collected); from birth on \(birth) to \(reference) it is \(age)",
        at: subject.place(item: "age")))
  }

  private func referenceOfAge(of subject: Subject) -> PartialDate? {
    (study.ageAt ?? .consent).date(for: subject) ?? subject.referenceStart ?? subject.consentDate
      ?? subject.collectionDate
  }
}

/// Age in whole years by the calendar, or nil where the unknown parts of a date could change it.
///
/// Someone born on 29 February is a year older on 1 March of a common year.
public func ageInYears(at date: PartialDate, bornOn birth: PartialDate) -> Int? {
  guard date.year != nil, birth.year != nil else { return nil }
  let (days, births) = (date.days, birth.days)
  let least = years(from: births.upperBound, to: days.lowerBound)
  let most = years(from: births.lowerBound, to: days.upperBound)
  return least == most && least >= 0 ? least : nil
}

private func years(from birth: Int, to day: Int) -> Int {
  let (birth, date) = (PartialDate(dayNumber: birth)!, PartialDate(dayNumber: day)!)
  let years = Int(date.year!) - Int(birth.year!)
  return (date.month!, date.day!) < (birth.month!, birth.day!) ? years - 1 : years
}

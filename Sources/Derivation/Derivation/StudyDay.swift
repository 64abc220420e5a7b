import ClinicalModel

/// The study day of a date (SDTMIG 3.4, 4.4.4): the reference day is 1, the day before it -1, and
/// there is no day 0. Nil when either date is partial; the time of day does not count.
public func studyDay(of date: PartialDate?, from reference: PartialDate?) -> Int? {
  studyDay(of: date, from: reference?.dayNumber)
}

/// The same for many dates of one subject, whose reference day was counted before.
public func studyDay(of date: PartialDate?, from origin: Int?) -> Int? {
  guard let origin, let day = date?.dayNumber else { return nil }
  return day >= origin ? day - origin + 1 : day - origin
}

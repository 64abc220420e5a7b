/// Methods of single kinds of records.
extension Method {
  static let endOfDose = Method(
    "EXENDTC", "End of treatment",
    """
    As collected. Else, of a single administration, its start plus the time it took, or its start \
    where that is not known.
    """)

  static let overallAction = Method(
    "AEACN", "Action taken with all study treatments",
    """
    Of the actions with each study treatment (SUPPAE) the one that weighs most: DRUG WITHDRAWN, DRUG \
    INTERRUPTED, DOSE REDUCED, DOSE RATE REDUCED, DOSE INCREASED, DOSE NOT CHANGED, NOT APPLICABLE, \
    UNKNOWN.
    """)

  static let strongestCausality = Method(
    "AEREL", "Causality for all study treatments",
    "Of the assessments for each study treatment (SUPPAE) the one that relates the event most.")

  static let standardText = Method(
    "STRESC", "Result in standard form",
    """
    The result in --ORRES as the codelist spells it, or in the standard unit where the result was \
    collected in another one.
    """)

  static let standardNumber = Method("STRESN", "Numeric result", "The number in --STRESC.")

  static let derivedFlag = Method(
    "DRVFL", "Derived flag", "Y on records that were computed from others and not collected.")

  static let bestResponse = Method(
    "BESTRESP", "Best overall response",
    """
    The best response of a line of therapy, by the order of the criteria and not evaluable last; it \
    has the date on which it was first reached. Responses before the first dose do not count. Only \
    for lines for which none was collected.
    """)

  static let cycleDay = Method(
    "CYCDAY", "Day of treatment cycle",
    """
    As collected; else the day of the planned visit; else the days from the beginning of the cycle \
    to the date of the record, plus 1.
    """)

  static let beforehand = Method(
    "SOURCE", "Derived before the conversion",
    "The source has it as a derived value; it stands as it was there.")

  static let lastBeforeExposure = Method(
    "LOBXFL", "Last observation before exposure",
    """
    Y on the last record of a test (of one category, specimen and method) that has a result and was \
    made on or before the date and time of the first dose (RFXSTDTC); on the day of the dose, one \
    without a time counts as made before it.
    """)

  static let elementDates = Method(
    "SEDTC", "Begin and end of elements",
    """
    An element begins with the event that begins its epoch (TE), the first one with consent or \
    enrolment. It ends when the next one begins, the last one with the end of participation \
    (RFPENDTC).
    """)

  static let visitDates = Method(
    "SVDTC", "Dates of visits",
    """
    As collected; a visit without an end ends on the day it began. Where the visit itself was not \
    recorded, the first and the last date of doses, measurements and other records made at it.
    """)

  static let impliedDisposition = Method(
    "DS", "Milestones from other data",
    """
    As collected. Where no disposition tells of them, informed consent, entry into the trial and \
    death are added from the dates of consent (RFICDTC), enrolment and death (DTHDTC).
    """)

  static let deviation = Method(
    "DV", "Deviations from the planned regimen",
    """
    As collected; and, found by comparing the doses of each cycle with the planned regimen, doses \
    that were missed or given on another day or in another setting (DVDERIV in SUPPDV).
    """)

  static let relations = Method(
    "RELID", "Relationship identifier",
    """
    1, 2, 3 and so on within a subject: one for each adverse event and what it led to, and one for \
    each condition and the findings about it. The source gives the number of the event; or it names \
    the event, and the subject has one event of that name that did not begin later.
    """)
}

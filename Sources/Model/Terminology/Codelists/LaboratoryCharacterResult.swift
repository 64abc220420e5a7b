extension Codelist {
  /// Laboratory Test Standard Character Result (LBSTRESC).
  public static let laboratoryCharacterResult = Codelist(
    "C102580", "LBSTRESC", "Laboratory Test Standard Character Result", extensible: true,
    terms: """
      C25401 ABNORMAL
      C48190 ABSENT
      C14157 BORDERLINE
      C191719 DETECTED
      C48658 INDETERMINATE
      C38757 NEGATIVE
      C14165 NORMAL
      C191300 NOT DETECTED
      C38758 POSITIVE
      C25626 PRESENT
      C191301 STRONGLY POSITIVE
      C191303 TOO NUMEROUS TO COUNT
      C80218 TRACE
      C191302 WEAKLY POSITIVE
      """)
}

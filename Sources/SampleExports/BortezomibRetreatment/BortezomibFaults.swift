extension BortezomibRetreatment {
  /// The faults that `samples/bortezomib-retreatment/FAULTS.md` lists, by its numbers.
  static func plantFaults(in subject: inout SampleSubject) {}
}

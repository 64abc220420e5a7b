extension RevlimidDue {
  /// The faults that `samples/revlimid-due/FAULTS.md` lists, by its numbers.
  static func plantFaults(in subject: inout SampleSubject) {}
}

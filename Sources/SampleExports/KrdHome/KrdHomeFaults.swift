extension KrdHome {
  /// The faults that `samples/krd-home/FAULTS.md` lists, by its numbers.
  static func plantFaults(in subject: inout SampleSubject) { }
}

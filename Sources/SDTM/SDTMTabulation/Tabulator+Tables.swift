import ClinicalModel

/// The tables that are no domain's.
extension Tabulator {
  /// The place of RELREC among the definitions: behind all whose records it relates.
  static var relatedRecordIndex: Int { 2 * tabulations.count }

  /// When all domains have numbered their records.
  func relateRecords(
    of subject: Subject, _ rows: inout SubjectRows, _ memory: TabulationMemory
  ) {
    var writer = RecordWriter(
      relatedRecordLayout, memory.relatedRecords, hasSupplement: false, subject)
    relatedRecords.tabulate(rows.relations, &writer)
    writer.hand(to: &rows, dataset: Self.relatedRecordIndex)
  }
}

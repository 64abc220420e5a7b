import ClinicalModel

/// The tables that are no domain's.
extension Tabulator {
  /// The place of RELREC among the definitions: behind all whose records it relates.
  static var relatedRecordIndex: Int { 2 * tabulations.count }

  /// The place of the table of populations among the definitions: the last.
  var populationIndex: Int { definitions.count - 1 }

  /// When all domains have numbered their records.
  func relateRecords(
    of subject: Subject, _ rows: inout SubjectRows, _ memory: TabulationMemory
  ) {
    var writer = RecordWriter(
      relatedRecordLayout, memory.relatedRecords, hasSupplement: false, subject)
    relatedRecords.tabulate(rows.relations, &writer)
    writer.hand(to: &rows, dataset: Self.relatedRecordIndex)
  }

  func listPopulations(
    of subject: Subject, _ rows: inout SubjectRows, _ memory: TabulationMemory
  ) {
    var writer = RecordWriter(populationLayout, memory.populations, hasSupplement: false, subject)
    populations.tabulate(subject, study, &writer)
    writer.hand(to: &rows, dataset: populationIndex)
  }
}

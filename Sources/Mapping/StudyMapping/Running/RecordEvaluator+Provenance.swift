import ClinicalModel
import SourceModel

extension RecordEvaluator {
  /// The provenance of the record at hand. That of the last one serves again: the records of a form
  /// come in a row. It has no key that the source itself does not have: records are ordered by their
  /// keys, and the order of the input must not show.
  var provenance: Provenance {
    if !record.isOfSameForm(as: lastRecord) {
      lastRecord = record
      lastProvenance = makeProvenance()
    }
    return lastProvenance.at(
      line: Int(record.line),
      groupRepeat: record.isCounted ? nil : subject.symbols.text(record.groupRepeat))
  }

  private func makeProvenance() -> Provenance {
    var source = Provenance(file: subject.files[Int(record.file)], line: Int(record.line))
    source.event = subject.symbols.text(record.event)
    source.eventRepeat = subject.symbols.text(record.eventRepeat)
    source.form = subject.symbols.text(record.form)
    source.formRepeat = subject.symbols.text(record.formRepeat)
    source.group = record.group == record.form ? nil : subject.symbols.text(record.group)
    return source
  }
}

extension SourceRecord {
  fileprivate func isOfSameForm(as other: SourceRecord) -> Bool {
    file == other.file && form == other.form && group == other.group && event == other.event
      && eventRepeat == other.eventRepeat && formRepeat == other.formRepeat
  }
}

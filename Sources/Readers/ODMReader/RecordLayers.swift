import SourceModel

/// What was put over a record after it was there, one layer over the other. They are only laid together
/// at the end: each layer may be small and the record large, and there may be many of them.
struct RecordLayers {
  private struct Layer {
    var values: Range<Int>
    /// The items that it sets or removes.
    var touched: Set<Symbol>
  }

  private var layers: [Layer] = []
  /// The values of each layer.
  var ranges: [Range<Int>] { layers.map(\.values) }
  /// The items that have values by now.
  private(set) var items: Set<Symbol>

  init(over record: SourceRecord, in subject: SourceSubject) {
    items = Set(record.values.lazy.map { subject.values[$0].item })
  }

  mutating func add(_ values: Range<Int>, touching items: Set<Symbol>, in subject: SourceSubject) {
    layers.append(Layer(values: values, touched: items))
    self.items.subtract(items)
    self.items.formUnion(values.lazy.map { subject.values[$0].item })
  }

  /// The record with the values that no later layer touches, in the order in which they came.
  func settled(over record: SourceRecord, in subject: SourceSubject) -> SourceRecord {
    guard !layers.isEmpty else { return record }
    var kept: [SourceValue] = []
    var touched: Set<Symbol> = []
    for layer in layers.reversed() {
      keep(layer.values, touched, subject, &kept)
      touched.formUnion(layer.touched)
    }
    keep(record.values, touched, subject, &kept)
    var settled = record
    settled.firstValue = Int32(subject.values.count)
    settled.valueCount = Int32(kept.count)
    subject.values += kept.reversed()
    return settled
  }

  /// From the last one to the first.
  private func keep(
    _ values: Range<Int>, _ touched: Set<Symbol>, _ subject: SourceSubject,
    _ kept: inout [SourceValue]
  ) {
    for index in values.reversed() where !touched.contains(subject.values[index].item) {
      kept.append(subject.values[index])
    }
  }
}

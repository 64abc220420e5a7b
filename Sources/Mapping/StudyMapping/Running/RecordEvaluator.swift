import ClinicalModel
import Diagnostics
import SourceModel

/// What an expression found in a record.
enum Found {
  case nothing
  /// A value of the source as it stands there.
  case value(Int)
  /// A text that was made of values, or that the mapping states.
  case text(String)
}

/// Evaluates expressions on the record at hand, and keeps the books on which values were read.
final class RecordEvaluator {
  let bound: BoundMapping
  let subject: SourceSubject
  private(set) var record = SourceRecord()
  /// Where each item stands in the record at hand: a stamp of the record, and the value's index.
  private var slots: [UInt64] = []
  private var stamp: UInt64 = 0
  /// The values that the field at hand has read.
  private(set) var touched: [Int] = []
  /// The record whose provenance was made anew last.
  var lastRecord = SourceRecord()
  var lastProvenance = Provenance(file: "", line: 0)
  var findings: [Finding] = []
  var rejects: [Reject] = []

  init(bound: BoundMapping, subject: SourceSubject) {
    self.bound = bound
    self.subject = subject
  }

  func load(_ record: SourceRecord) {
    self.record = record
    stamp += 1
    if slots.count < subject.symbols.count {
      slots += [UInt64](repeating: 0, count: subject.symbols.count - slots.count + 64)
    }
    slots.withUnsafeMutableBufferPointer { slots in
      for index in record.values {
        slots[Int(subject.values[index].item.index)] = stamp << 32 | UInt64(index)
      }
    }
  }

  /// Stands at a record again, to close its books.
  func revisit(_ record: SourceRecord) { self.record = record }

  /// Whether the field at hand has read any value.
  private(set) var hasTouched = false

  func beginField() {
    if hasTouched { touched.removeAll(keepingCapacity: true) }
    hasTouched = false
  }

  // MARK: - Items

  /// The value of an item in the record at hand, else (for `@attributes`) in what encloses it.
  func index(of item: ItemReference) -> Int? {
    let symbol = bound.symbols[item.index]
    if let form = item.form { return index(of: symbol, inForm: form) }
    if let index = index(of: symbol) { return index }
    return bound.isContext[item.index] ? indexInContext(symbol) : nil
  }

  /// The value of an item in the record at hand, if it is there and not empty.
  @inline(__always)
  func index(of symbol: Symbol) -> Int? {
    guard Int(symbol.index) < slots.count else { return nil }
    let slot = slots[Int(symbol.index)]
    guard slot >> 32 == stamp else { return nil }
    let index = Int(slot & 0xFFFF_FFFF)
    return subject.values[index].isEmpty ? nil : index
  }

  /// nil for a value that is too long to be remembered.
  @inline(__always)
  func key(of index: Int?) -> ValueKey? {
    guard let index else { return .absent }
    let value = subject.values[index]
    guard value.length <= ValueKey.longest else { return nil }
    return subject.withBytes(of: value) { ValueKey($0, unit: value.unit) }
  }

  /// Attributes of the form, the event or the subject; the nearest one counts.
  private func indexInContext(_ symbol: Symbol) -> Int? {
    var best: (depth: Int, index: Int)?
    for context in subject.records where context.isContext && encloses(context) {
      let depth = (context.event == .none ? 0 : 1) + (context.form == .none ? 0 : 1)
      for index in context.values
      where subject.values[index].item == symbol && depth >= best?.depth ?? 0 {
        best = (depth, index)
      }
    }
    return best?.index
  }

  private func encloses(_ context: SourceRecord) -> Bool {
    (context.event == .none
      || (context.event == record.event && context.eventRepeat == record.eventRepeat))
      && (context.form == .none
        || (context.form == record.form && context.formRepeat == record.formRepeat))
  }

  /// The item in another form or group of the subject: in the same form or event if it is there,
  /// else anywhere.
  private func index(of symbol: Symbol, inForm form: String) -> Int? {
    var best: (nearness: Int, index: Int)?
    for other in subject.records where !other.isContext && !other.isRepeat {
      guard subject.symbols[other.form] == form || subject.symbols[other.group] == form else {
        continue
      }
      for index in other.values where subject.values[index].item == symbol {
        guard !subject.values[index].isEmpty else { continue }
        let nearness = nearness(of: other)
        if nearness > best?.nearness ?? -1 { best = (nearness, index) }
      }
    }
    return best?.index
  }

  private func nearness(of other: SourceRecord) -> Int {
    guard other.event == record.event, other.eventRepeat == record.eventRepeat else { return 0 }
    return other.form == record.form && other.formRepeat == record.formRepeat ? 2 : 1
  }

  func touch(_ index: Int) {
    touched.append(index)
    hasTouched = true
  }

  // MARK: - Fates

  /// The values read for the field at hand have found their place.
  func accept() { if hasTouched { subject.accept(touched) } }

  /// A value that has found its place, as its like did before.
  @inline(__always)
  func accept(_ index: Int) {
    if subject.values[index].fate == .unread { subject.values[index].fate = .mapped }
  }

  /// The values read for the field at hand could not be placed.
  func reject(_ code: FindingCode, _ explanation: String) {
    guard let first = touched.first else { return }
    for index in touched where subject.values[index].fate != .rejected {
      subject.values[index].fate = .rejected
      let value = subject.values[index]
      rejects.append(
        Reject(
          code, explanation, at: location(of: index), verbatim: subject.text(of: value)))
    }
    findings.append(
      Finding(
        code, .error, explanation, at: location(of: first)))
  }

  /// A rule may take a value from another record than the one at hand.
  func location(of index: Int) -> Location {
    let home =
      record.values.contains(index)
      ? record : subject.records.first { $0.values.contains(index) } ?? record
    return subject.location(of: subject.values[index], in: home)
  }
}

import SourceModel

extension SourceSubject {
  /// The same items with the same values, in the same order.
  func isSame(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    a.count == b.count
      && zip(values[a], values[b]).allSatisfy { first, second in
        first.item == second.item && first.isNull == second.isNull && first.unit == second.unit
          && isSame(first, second)
      }
  }

  func isSame(_ a: SourceValue, _ b: SourceValue) -> Bool {
    withBytes(of: a) { first in withBytes(of: b) { first.elementsEqual($0) } }
  }
}

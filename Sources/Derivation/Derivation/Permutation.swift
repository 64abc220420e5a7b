extension Array {
  /// Moves to each place the element that the order names for it, and copies none.
  mutating func permute(by order: [Int]) {
    withUnsafeMutableBufferPointer { elements in
      guard let first = elements.baseAddress else { return }
      withUnsafeTemporaryAllocation(of: Element.self, capacity: 1) { spare in
        Self.permute(first, by: order, spare.baseAddress!)
      }
    }
  }

  /// Follows each cycle of the order: its first element is held, and the others move up one place.
  private static func permute(
    _ elements: UnsafeMutablePointer<Element>, by order: [Int],
    _ held: UnsafeMutablePointer<Element>
  ) {
    var order = order
    for start in order.indices where order[start] != start {
      held.moveInitialize(from: elements + start, count: 1)
      var place = start
      while order[place] != start {
        let source = order[place]
        (elements + place).moveInitialize(from: elements + source, count: 1)
        order[place] = place
        place = source
      }
      (elements + place).moveInitialize(from: held, count: 1)
      order[place] = place
    }
  }
}

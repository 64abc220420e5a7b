/// A record where it lies in its list, to be read without a copy: an adverse event has fifty
/// references to count. Not to be kept after the call that lends it.
@dynamicMemberLookup
struct Lent<Record> {
  let place: UnsafePointer<Record>

  @inline(__always)
  subscript<Value>(dynamicMember field: KeyPath<Record, Value>) -> Value {
    place.pointee[keyPath: field]
  }
}

extension Array {
  func forEachLent(_ body: (Lent<Element>) -> Void) {
    withUnsafeBufferPointer { elements in
      guard let first = elements.baseAddress else { return }
      for index in elements.indices { body(Lent(place: first + index)) }
    }
  }
}

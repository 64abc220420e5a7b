/// A record where it lies in its list, to be read without a copy: some have a hundred references
/// to count.
@dynamicMemberLookup
struct Lent<Record> {
  let place: UnsafePointer<Record>

  @inline(__always)
  subscript<Value>(dynamicMember field: KeyPath<Record, Value>) -> Value {
    place.pointee[keyPath: field]
  }
}

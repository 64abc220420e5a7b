/// A record that stays where it is, for reading: to hand over the record itself would copy it, and
/// some thirty parts of it would be counted.
@dynamicMemberLookup
public struct Lent<R: Record> {
  public let place: UnsafePointer<R>

  @inlinable
  public init(place: UnsafePointer<R>) { self.place = place }

  @inlinable @inline(__always)
  public subscript<Field>(dynamicMember field: KeyPath<R, Field>) -> Field {
    place.pointee[keyPath: field]
  }
}

extension Array where Element: Record {
  /// Calls `body` with each record in turn; none may be kept.
  @inlinable
  public func lendEach(_ body: (Lent<Element>) -> Void) {
    withUnsafeBufferPointer { records in
      guard let first = records.baseAddress else { return }
      for index in records.indices { body(Lent(place: first + index)) }
    }
  }
}

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

  /// Where a stored field lies: to be looked at as long as the record is lent.
  @inlinable @inline(__always)
  public func place<Field>(of field: KeyPath<R, Field>) -> UnsafePointer<Field> {
    let place = UnsafeRawPointer(place) + MemoryLayout<R>.offset(of: field)!
    return place.assumingMemoryBound(to: Field.self)
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

/// A name in the source (an OID, a column head, a repeat key), as a small number.
public struct Symbol: Hashable, Sendable {
  public let index: Int32

  public init(index: Int32) { self.index = index }

  /// The empty name: nothing stands there.
  public static let none = Symbol(index: 0)
}

/// Names and their numbers. A value: each worker takes a copy, which costs nothing until the
/// worker meets a name that was not known before.
///
/// Sendable because the table that copies share is never changed: a copy that learns a name makes
/// a table of its own first.
public struct Symbols: @unchecked Sendable {
  private var table = SymbolTable()

  public init() {}

  public var count: Int { table.names.count }
  /// Bytes of all names.
  public var byteCount: Int { table.byteCount }

  public subscript(_ symbol: Symbol) -> String { table.names[Int(symbol.index)] }

  /// The name, or nil for the empty one.
  public func text(_ symbol: Symbol) -> String? {
    symbol == .none ? nil : table.names[Int(symbol.index)]
  }

  public mutating func intern(_ name: String) -> Symbol {
    var name = name
    return name.withUTF8 { intern(UnsafeRawBufferPointer($0)) }
  }

  public mutating func intern(_ bytes: UnsafeRawBufferPointer) -> Symbol {
    let hash = SymbolTable.hash(bytes)
    if let found = table.find(bytes, hash: hash) { return found }
    if !isKnownUniquelyReferenced(&table) { table = SymbolTable(table) }
    return table.append(bytes, hash: hash)
  }

  public func find(_ name: String) -> Symbol? {
    var name = name
    return name.withUTF8 { find(UnsafeRawBufferPointer($0)) }
  }

  public func find(_ bytes: UnsafeRawBufferPointer) -> Symbol? {
    table.find(bytes, hash: SymbolTable.hash(bytes))
  }
}

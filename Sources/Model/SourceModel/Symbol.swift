import Glibc

/// A name in the source (an OID, a column head, a repeat key), as a small number.
public struct Symbol: Hashable, Sendable {
  public let index: Int32

  public init(index: Int32) { self.index = index }

  /// The empty name: nothing stands there.
  public static let none = Symbol(index: 0)
}

/// Names and their numbers. A value: each worker takes a copy, which costs nothing until the
/// worker meets a name that was not known before.
public struct Symbols: Sendable {
  private var names: [String] = [""]
  private var hashes: [UInt64] = [0]
  /// The bytes of all names, and where each ends: comparing them takes no String apart.
  private var bytes: [UInt8] = []
  private var ends: [Int32] = [0]
  private var slots: [Int32]

  public init() {
    slots = [Int32](repeating: -1, count: 256)
    insert(hash: Self.hash(UnsafeRawBufferPointer(start: nil, count: 0)), index: 0)
  }

  public var count: Int { names.count }

  public subscript(_ symbol: Symbol) -> String { names[Int(symbol.index)] }

  /// The name, or nil for the empty one.
  public func text(_ symbol: Symbol) -> String? {
    symbol == .none ? nil : names[Int(symbol.index)]
  }

  public mutating func intern(_ name: String) -> Symbol {
    var name = name
    return name.withUTF8 { intern(UnsafeRawBufferPointer($0)) }
  }

  public mutating func intern(_ bytes: UnsafeRawBufferPointer) -> Symbol {
    let hash = Self.hash(bytes)
    if let found = lookUp(bytes, hash: hash) { return found }
    names.append(String(decoding: bytes, as: UTF8.self))
    self.bytes.append(contentsOf: bytes)
    ends.append(Int32(self.bytes.count))
    if names.count * 2 > slots.count { grow() }
    insert(hash: hash, index: Int32(names.count - 1))
    hashes.append(hash)
    return Symbol(index: Int32(names.count - 1))
  }

  public func find(_ name: String) -> Symbol? {
    var name = name
    return name.withUTF8 { find(UnsafeRawBufferPointer($0)) }
  }

  public func find(_ bytes: UnsafeRawBufferPointer) -> Symbol? {
    lookUp(bytes, hash: Self.hash(bytes))
  }

  private func lookUp(_ name: UnsafeRawBufferPointer, hash: UInt64) -> Symbol? {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if hashes[index] == hash, isName(index, name) { return Symbol(index: Int32(index)) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func isName(_ index: Int, _ name: UnsafeRawBufferPointer) -> Bool {
    let start = index == 0 ? 0 : Int(ends[index - 1])
    guard Int(ends[index]) - start == name.count else { return false }
    guard !name.isEmpty else { return true }
    return bytes.withUnsafeBytes { memcmp($0.baseAddress! + start, name.baseAddress!, name.count) == 0 }
  }

  private mutating func insert(hash: UInt64, index: Int32) {
    if index == 0 { hashes[0] = hash }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = index
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 4)
    for (index, hash) in hashes.enumerated() { insert(hash: hash, index: Int32(index)) }
  }

  /// FNV-1a: names are short.
  private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 32)
  }
}

/// Writes compact JSON (RFC 8259) to the end of a byte array; commas come by themselves.
///
/// The caller keeps the order right (a key before each value of an object); the writer does not
/// check it. `reset` empties the bytes and keeps their memory.
public struct JSONWriter: Sendable {
  public private(set) var bytes: [UInt8] = []
  /// A value stands before the next one in the same array or object.
  private var needsComma = false

  public init() {}

  public mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  public mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  public mutating func beginObject() { open(0x7B) }
  public mutating func endObject() { close(0x7D) }
  public mutating func beginArray() { open(0x5B) }
  public mutating func endArray() { close(0x5D) }

  /// Ends a line of NDJSON: what follows begins anew.
  public mutating func newline() {
    bytes.append(0x0A)
    needsComma = false
  }

  public mutating func key(_ name: StaticString) {
    beginValue()
    quote(UnsafeRawBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    endKey()
  }

  public mutating func key(_ name: String) {
    beginValue()
    quote(name)
    endKey()
  }

  public mutating func string(_ text: String) {
    beginValue()
    quote(text)
  }

  public mutating func string(_ text: StaticString) {
    beginValue()
    quote(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// A string from bytes of valid UTF-8.
  public mutating func string(_ text: UnsafeRawBufferPointer) {
    beginValue()
    quote(text)
  }

  public mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }
  public mutating func null() { literal("null") }

  /// A comma of its own, where the next value goes on an array that was begun elsewhere.
  public mutating func separator() {
    bytes.append(0x2C)
    needsComma = false
  }

  /// JSON that is already written, as one value.
  public mutating func raw(_ json: some Sequence<UInt8>) {
    beginValue()
    bytes.append(contentsOf: json)
  }

  mutating func beginValue() {
    if needsComma { bytes.append(0x2C) }
    needsComma = true
  }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func append(_ run: UnsafeRawBufferPointer) { bytes.append(contentsOf: run) }

  private mutating func endKey() {
    bytes.append(0x3A)
    needsComma = false
  }

  private mutating func open(_ bracket: UInt8) {
    beginValue()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func literal(_ text: StaticString) {
    beginValue()
    append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}

import CReadStat

/// Writes one dataset as a SAS transport file of version 5 (SAS TS-140), through ReadStat.
///
/// Begin a row, set the values that there are, end it; after the last row, `finish`. What was not
/// set is missing: a blank text, or the number that SAS shows as a point.
///
/// Rows are laid out here and handed to ReadStat whole: its own calls for single values take
/// several times as long.
public final class XPORTWriter {
  /// Takes bytes, and says whether it took them.
  public typealias Sink = (UnsafeRawBufferPointer) -> Bool

  private let writer: UnsafeMutablePointer<readstat_writer_t>
  private let output: OutputBuffer
  private let layout: RowLayout
  private let row: UnsafeMutableRawBufferPointer

  /// - Parameter timestamp: seconds since 1970 that stand as the time of creation, in UTC.
  public init(
    table: String, label: String, variables: [XPORTVariable], rowCount: Int, timestamp: Int,
    sink: @escaping Sink
  ) throws(XPORTError) {
    try checkLimits(table: table, variables)
    writer = readstat_writer_init()
    output = OutputBuffer(sink: sink)
    layout = RowLayout(variables)
    row = .allocate(byteCount: layout.missing.count, alignment: 16)
    readstat_set_data_writer(writer, forwardToBuffer)
    readstat_writer_set_file_format_version(writer, 5)
    readstat_writer_set_table_name(writer, table)
    readstat_writer_set_file_label(writer, label.prefix(utf8Count: 40))
    readstat_writer_set_file_timestamp(writer, localTime(showing: timestamp))
    for variable in variables { add(variable) }
    try check(
      readstat_begin_writing_xport(writer, Unmanaged.passUnretained(output).toOpaque(), rowCount))
  }

  deinit {
    readstat_writer_free(writer)
    row.deallocate()
  }

  private func add(_ variable: XPORTVariable) {
    let type = variable.kind == .number ? READSTAT_TYPE_DOUBLE : READSTAT_TYPE_STRING
    let added = readstat_add_variable(writer, variable.name, type, variable.width)
    readstat_variable_set_label(added, variable.label.prefix(utf8Count: 40))
  }
}

extension XPORTWriter {
  public func beginRow() { row.copyBytes(from: layout.missing) }

  public func setText(_ column: Int, _ bytes: UnsafeRawBufferPointer) throws(XPORTError) {
    let place = layout.places[column]
    guard bytes.count <= place.width else {
      throw .notPossible("a text of \(bytes.count) bytes in a variable of \(place.width)")
    }
    UnsafeMutableRawBufferPointer(rebasing: row[place.offset...]).copyMemory(from: bytes)
  }

  /// A number that is none, or beyond what the format can hold, is missing.
  public func setNumber(_ column: Int, _ value: Double) {
    guard let number = ibmFloat(value) else { return }
    row.storeBytes(
      of: number.bigEndian, toByteOffset: layout.places[column].offset, as: UInt64.self)
  }

  public func endRow() throws(XPORTError) {
    try check(readstat_begin_row(writer))
    let target = UnsafeMutableRawBufferPointer(
      start: writer.pointee.row, count: writer.pointee.row_len)
    target.copyMemory(from: UnsafeRawBufferPointer(row))
    try check(readstat_end_row(writer))
  }

  /// Writes what is still held back.
  public func finish() throws(XPORTError) {
    try check(readstat_end_writing(writer))
    guard output.flush() else { throw .sinkRefused }
  }

  private func check(_ status: readstat_error_t) throws(XPORTError) {
    guard status != READSTAT_OK else { return }
    if output.refused { throw .sinkRefused }
    throw .notPossible(String(cString: readstat_error_message(status)))
  }
}

private func forwardToBuffer(
  _ bytes: UnsafeRawPointer?, _ count: Int, _ context: UnsafeMutableRawPointer?
) -> Int {
  guard let bytes, let context else { return -1 }
  return Unmanaged<OutputBuffer>.fromOpaque(context)._withUnsafeGuaranteedRef { output in
    output.append(UnsafeRawBufferPointer(start: bytes, count: count)) ? count : -1
  }
}

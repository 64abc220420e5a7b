import CReadStat

/// Writes one dataset as a SAS transport file of version 5 (SAS TS-140), through ReadStat.
///
/// Set every variable of a row, then `endRow`; after the last row, `finish`. Values without bytes
/// and missing numbers count as set when the row was begun by `beginRow`.
public final class XPORTWriter {
  /// Takes bytes, and says whether it took them.
  public typealias Sink = (UnsafeRawBufferPointer) -> Bool

  private let writer: OpaqueWriter
  private let output: OutputBuffer
  private var variables: [OpaqueVariable] = []
  private var isText: [Bool] = []
  /// ReadStat takes texts that end in a zero byte.
  private var text = [CChar](repeating: 0, count: 256)

  /// - Parameter timestamp: seconds since 1970 that stand as the time of creation, in UTC.
  public init(
    table: String, label: String, variables: [XPORTVariable], rowCount: Int, timestamp: Int,
    sink: @escaping Sink
  ) throws(XPORTError) {
    try checkLimits(table: table, variables)
    writer = readstat_writer_init()
    output = OutputBuffer(sink: sink)
    readstat_set_data_writer(writer, forwardToBuffer)
    readstat_writer_set_file_format_version(writer, 5)
    readstat_writer_set_table_name(writer, table)
    readstat_writer_set_file_label(writer, label.prefix(utf8Count: 40))
    readstat_writer_set_file_timestamp(writer, localTime(showing: timestamp))
    for variable in variables { add(variable) }
    try check(
      readstat_begin_writing_xport(writer, Unmanaged.passUnretained(output).toOpaque(), rowCount))
  }

  deinit { readstat_writer_free(writer) }

  private func add(_ variable: XPORTVariable) {
    let added: OpaqueVariable
    switch variable.kind {
    case .number: added = readstat_add_variable(writer, variable.name, READSTAT_TYPE_DOUBLE, 8)
    case .text(let length):
      added = readstat_add_variable(writer, variable.name, READSTAT_TYPE_STRING, length)
    }
    readstat_variable_set_label(added, variable.label.prefix(utf8Count: 40))
    variables.append(added)
    isText.append(variable.kind != .number)
  }
}

extension XPORTWriter {
  public func beginRow() throws(XPORTError) { try check(readstat_begin_row(writer)) }

  /// A text of at most 200 bytes; none is a blank.
  public func setText(_ column: Int, _ bytes: UnsafeRawBufferPointer) throws(XPORTError) {
    guard bytes.count < text.count else {
      throw .notPossible("a text of \(bytes.count) bytes; 200 are possible")
    }
    let status = text.withUnsafeMutableBytes { buffer in
      buffer.copyMemory(from: bytes)
      buffer[bytes.count] = 0
      return readstat_insert_string_value(
        writer, variables[column], buffer.assumingMemoryBound(to: CChar.self).baseAddress)
    }
    try check(status)
  }

  public func setNumber(_ column: Int, _ value: Double) throws(XPORTError) {
    try check(readstat_insert_double_value(writer, variables[column], value))
  }

  /// A blank text, or the number that SAS shows as a point.
  public func setMissing(_ column: Int) throws(XPORTError) {
    let status =
      isText[column]
      ? readstat_insert_string_value(writer, variables[column], "")
      : readstat_insert_missing_value(writer, variables[column])
    try check(status)
  }

  public func endRow() throws(XPORTError) { try check(readstat_end_row(writer)) }

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

typealias OpaqueWriter = UnsafeMutablePointer<readstat_writer_t>
typealias OpaqueVariable = UnsafeMutablePointer<readstat_variable_t>

private func forwardToBuffer(
  _ bytes: UnsafeRawPointer?, _ count: Int, _ context: UnsafeMutableRawPointer?
) -> Int {
  guard let bytes, let context else { return -1 }
  let output = Unmanaged<OutputBuffer>.fromOpaque(context).takeUnretainedValue()
  return output.append(UnsafeRawBufferPointer(start: bytes, count: count)) ? count : -1
}

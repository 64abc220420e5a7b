import CReadStat

/// Has ReadStat write a transport file without rows.
final class HeadWriter {
  private let writer: UnsafeMutablePointer<readstat_writer_t>
  private var bytes: [UInt8] = []

  init(table: String, label: String, timestamp: Int) {
    writer = readstat_writer_init()
    readstat_set_data_writer(writer, appendToHead)
    readstat_writer_set_file_format_version(writer, 5)
    readstat_writer_set_table_name(writer, table)
    readstat_writer_set_file_label(writer, label.prefix(utf8Count: 40))
    readstat_writer_set_file_timestamp(writer, localTime(showing: timestamp))
  }

  deinit { readstat_writer_free(writer) }

  func add(_ variable: XPORTVariable) {
    let type = variable.kind == .number ? READSTAT_TYPE_DOUBLE : READSTAT_TYPE_STRING
    let added = readstat_add_variable(writer, variable.name, type, variable.width)
    readstat_variable_set_label(added, variable.label.prefix(utf8Count: 40))
  }

  func finish() throws(XPORTError) -> [UInt8] {
    try check(
      readstat_begin_writing_xport(writer, Unmanaged.passUnretained(self).toOpaque(), 0))
    try check(readstat_end_writing(writer))
    return bytes
  }

  fileprivate func append(_ more: UnsafeRawBufferPointer) { bytes += more }

  private func check(_ status: readstat_error_t) throws(XPORTError) {
    guard status != READSTAT_OK else { return }
    throw .notPossible(String(cString: readstat_error_message(status)))
  }
}

private func appendToHead(
  _ bytes: UnsafeRawPointer?, _ count: Int, _ context: UnsafeMutableRawPointer?
) -> Int {
  guard let bytes, let context else { return -1 }
  Unmanaged<HeadWriter>.fromOpaque(context).takeUnretainedValue()
    .append(UnsafeRawBufferPointer(start: bytes, count: count))
  return count
}

/// One dataset as a SAS transport file of version 5 (SAS TS-140): a head that describes the
/// variables, then the rows side by side, then blanks up to a whole record of 80 bytes.
public struct XPORTFile: Sendable {
  static let recordSize = 80

  public let variables: [XPORTVariable]
  /// The bytes of a row.
  public let rowWidth: Int

  public init(_ variables: [XPORTVariable]) {
    self.variables = variables
    rowWidth = variables.reduce(0) { $0 + $1.width }
  }

  /// A file without rows is what stands before the rows of any.
  /// - Parameter timestamp: seconds since 1970 that stand as the time of creation, in UTC.
  public func head(table: String, label: String, timestamp: Int) throws(XPORTError) -> [UInt8] {
    try checkLimits(table: table, variables)
    let writer = HeadWriter(table: table, label: label, timestamp: timestamp)
    for variable in variables { writer.add(variable) }
    return try writer.finish()
  }

  public func foot(rowCount: Int) -> [UInt8] {
    let rest = rowCount * rowWidth % Self.recordSize
    return [UInt8](repeating: UInt8(ascii: " "), count: rest == 0 ? 0 : Self.recordSize - rest)
  }
}

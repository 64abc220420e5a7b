/// What a source may say of one subject at most. A subject is held in memory whole, by several workers
/// at once: what a hostile or broken file calls one subject must not take all of it.
public enum SubjectLimits {
  /// Bytes of one value. Files that sites attach, such as scans, are the longest that are met.
  public static let valueBytes = 16 << 20
  /// Bytes of all its values, and of the names that were not met before it.
  public static let bytes = 64 << 20
  /// Values and attributes. A sensor that measures every five minutes makes some hundred thousand a year.
  public static let values = 500_000
  /// Records: item groups, or rows.
  public static let records = 200_000
  /// Names and repeat keys that were not met before it.
  public static let names = 200_000
  /// Bytes of a subject's key, or of another name.
  public static let nameBytes = 4096

  public static func excess(name bytes: Int) -> String? {
    bytes > nameBytes ? "a name or key of \(bytes) bytes; up to \(nameBytes) are read" : nil
  }

  public static func excess(records: Int) -> String? {
    records > Self.records ? tooMany("\(Self.records) records") : nil
  }

  public static func excess(names: Int) -> String? {
    names > Self.names ? tooMany("\(Self.names) names and repeat keys") : nil
  }

  public static func excess(values: Int, bytes: Int) -> String? {
    if values > Self.values { return tooMany("\(Self.values) values") }
    return bytes > Self.bytes ? tooMany("\(Self.bytes >> 20) MB of values and names") : nil
  }

  private static func tooMany(_ what: String) -> String {
    "one subject has more than \(what), the most that is read; is it really one?"
  }

  public static func excess(value bytes: Int) -> String? {
    bytes > valueBytes ? "a value of more than \(valueBytes >> 20) MB, the most that is read" : nil
  }
}

extension SourceSubject {
  /// What the subject has more of than one may have, in words; nil as long as it has not.
  public var excess: String? {
    SubjectLimits.excess(
      values: values.count, bytes: bytes.count + symbols.byteCount - namesBefore.bytes)
      ?? SubjectLimits.excess(names: symbols.count - namesBefore.count)
  }
}

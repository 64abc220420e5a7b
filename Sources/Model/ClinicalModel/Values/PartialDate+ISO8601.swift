extension PartialDate {
  /// ISO 8601: `2024-03-05T08:30`, `2024-03`, `2024---05`, `--03-05`; empty when nothing is known.
  public var iso8601: String {
    String(unsafeUninitializedCapacity: 28) { buffer in writeISO8601(into: buffer) }
  }

  /// Writes the ISO 8601 text and returns its length; 28 bytes always suffice.
  public func writeISO8601(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var end = 0
    func put(_ byte: UInt8) {
      buffer[end] = byte
      end += 1
    }
    func twoDigits(_ value: Int) {
      put(UInt8(48 + value / 10 % 10))
      put(UInt8(48 + value % 10))
    }
    func part(_ value: Int8?) { if let value { twoDigits(Int(value)) } else { put(45) } }

    let last = lastKnownPart
    guard last > 0 else { return 0 }
    if let year {
      twoDigits(Int(year) / 100)
      twoDigits(Int(year) % 100)
    } else {
      put(45)
    }
    if last > 1 { put(45); part(month) }
    if last > 2 { put(45); part(day) }
    if last > 3 { put(84); part(hour) }
    if last > 4 { put(58); part(minute) }
    if last > 5 { put(58); part(second) }
    if last > 3, let offset { writeOffset(Int(offset), put, twoDigits) }
    return end
  }

  private func writeOffset(_ offset: Int, _ put: (UInt8) -> Void, _ twoDigits: (Int) -> Void) {
    guard offset != 0 else { return put(90) }
    put(offset < 0 ? 45 : 43)
    twoDigits(abs(offset) / 60)
    put(58)
    twoDigits(abs(offset) % 60)
  }

  private var lastKnownPart: Int {
    if second != nil { return 6 }
    if minute != nil { return 5 }
    if hour != nil { return 4 }
    if day != nil { return 3 }
    if month != nil { return 2 }
    return year != nil ? 1 : 0
  }
}

extension PartialDate: CustomStringConvertible {
  public var description: String { iso8601 }
}

extension PartialDate {
  /// Reads what `iso8601` writes; nil for anything else.
  public init?(iso8601 text: String) {
    var text = text
    let parsed = text.withUTF8 { PartialDate(iso8601: UnsafeRawBufferPointer($0)) }
    guard let parsed else { return nil }
    self = parsed
  }

  public init?(iso8601 bytes: UnsafeRawBufferPointer) {
    var scanner = ISOScanner(bytes: bytes)
    self.init()
    guard scanner.readDate(into: &self), scanner.readTime(into: &self), scanner.atEnd,
      !isEmpty, isPossible
    else { return nil }
  }

  /// Whether the calendar and the clock have such a date and time.
  public var isPossible: Bool {
    if let year, year < 1 { return false }
    if let month, !(1...12).contains(month) { return false }
    if let day {
      let most = month.map { Self.days(inMonth: Int($0), year: year.map(Int.init)) } ?? 31
      if day < 1 || Int(day) > most { return false }
    }
    return (0...23).contains(hour ?? 0) && (0...59).contains(minute ?? 0)
      && (0...59).contains(second ?? 0)
  }
}

/// Reads the parts of an ISO 8601 text in order.
private struct ISOScanner {
  let bytes: UnsafeRawBufferPointer
  var position = 0

  init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var atEnd: Bool { position == bytes.count }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  /// A number of just so many digits, or a hyphen for an unknown part (true, nil).
  private mutating func part(_ count: Int) -> (ok: Bool, value: Int?) {
    if take(45) { return (true, nil) }
    guard position + count <= bytes.count else { return (false, nil) }
    var value = 0
    for index in position..<position + count {
      guard (48...57).contains(bytes[index]) else { return (false, nil) }
      value = value * 10 + Int(bytes[index]) - 48
    }
    position += count
    return (true, value)
  }

  private mutating func small(_ target: inout Int8?) -> Bool {
    let (ok, value) = part(2)
    target = value.map(Int8.init)
    return ok
  }

  mutating func readDate(into date: inout PartialDate) -> Bool {
    let (ok, year) = part(4)
    guard ok else { return false }
    date.year = year.map(Int16.init)
    guard take(45) else { return true }
    guard small(&date.month) else { return false }
    guard take(45) else { return true }
    return small(&date.day)
  }

  mutating func readTime(into date: inout PartialDate) -> Bool {
    guard take(84) else { return true }
    guard small(&date.hour) else { return false }
    if take(58) {
      guard small(&date.minute) else { return false }
      if take(58) {
        guard small(&date.second) else { return false }
        skipFraction()
      }
    }
    return readOffset(into: &date)
  }

  private mutating func skipFraction() {
    guard take(46) || take(44) else { return }
    while position < bytes.count, (48...57).contains(bytes[position]) { position += 1 }
  }

  private mutating func readOffset(into date: inout PartialDate) -> Bool {
    if take(90) {
      date.offset = 0
      return true
    }
    let sign: Int
    if take(43) { sign = 1 } else if take(45) { sign = -1 } else { return true }
    let (hoursOK, hours) = part(2)
    _ = take(58)
    let (minutesOK, minutes) = atEnd ? (true, 0) : part(2)
    guard hoursOK, minutesOK, let hours, let minutes, hours < 24, minutes < 60 else { return false }
    date.offset = Int16(sign * (hours * 60 + minutes))
    return true
  }
}

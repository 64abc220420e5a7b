import Glibc

/// The characters of CP949 beyond ASCII, two bytes each, as iconv knows them. Asked once: texts are many,
/// and a converter of iconv's serves one thread alone.
struct KoreanTable: Sendable {
  static let shared = KoreanTable()

  /// By the two bytes, less those of the first pair; 0 where there is no character.
  private var units = [UInt16](repeating: 0, count: 0x7E << 8)
  /// By the character; 0 where CP949 does not have it.
  private var pairs = [UInt16](repeating: 0, count: 1 << 16)

  /// Nil for a character that CP949 does not have.
  subscript(scalar: Unicode.Scalar) -> UInt16? {
    guard scalar.value <= 0xFFFF else { return nil }
    let pair = pairs[Int(scalar.value)]
    return pair == 0 ? nil : pair
  }

  /// Bytes of CP949 as UTF-16; those that mean nothing become U+FFFD.
  func units(of bytes: some Sequence<UInt8>) -> [UInt16] {
    var result: [UInt16] = []
    var lead: UInt8?
    for byte in bytes {
      if let first = lead {
        result.append(unit(first, byte))
        lead = nil
      } else if byte < 0x80 {
        result.append(UInt16(byte))
      } else {
        lead = byte
      }
    }
    return lead == nil ? result : result + [0xFFFD]
  }

  private func unit(_ lead: UInt8, _ trail: UInt8) -> UInt16 {
    guard (0x81...0xFE).contains(lead) else { return 0xFFFD }
    let unit = units[Int(lead - 0x81) << 8 | Int(trail)]
    return unit == 0 ? 0xFFFD : unit
  }

  private init() {
    guard let converter = iconv_open("UTF-16LE", "CP949"), Int(bitPattern: converter) != -1 else {
      return
    }
    defer { iconv_close(converter) }
    for lead in UInt8(0x81)...0xFE {
      for trail in UInt8(0x41)...0xFE {
        guard let unit = Self.unit(of: [lead, trail], converter) else { continue }
        units[Int(lead - 0x81) << 8 | Int(trail)] = unit
        pairs[Int(unit)] = UInt16(lead) << 8 | UInt16(trail)
      }
    }
  }

  /// The character of a pair; nil where there is none.
  private static func unit(of pair: [UInt8], _ converter: iconv_t) -> UInt16? {
    var (input, output) = (pair.map(CChar.init(bitPattern:)), [CChar](repeating: 0, count: 8))
    var (left, room) = (input.count, output.count)
    return input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var (from, to) = (input.baseAddress, output.baseAddress)
        iconv(converter, nil, nil, nil, nil)
        guard iconv(converter, &from, &left, &to, &room) == 0, left == 0, room == 6 else {
          return nil
        }
        return UInt16(UInt8(bitPattern: output[0])) | UInt16(UInt8(bitPattern: output[1])) << 8
      }
    }
  }
}

extension TransportEncoding {
  /// Whether this system can write it.
  public var isAvailable: Bool { has("가") || self == .ascii }
}

import Glibc

/// Text in the Korean code page 949, through the C library's iconv.
func cp949(_ text: String) -> [UInt8] {
  guard let converter = iconv_open("CP949", "UTF-8"), Int(bitPattern: converter) != -1 else {
    stop("the C library knows no CP949")
  }
  defer { iconv_close(converter) }
  var input = text.utf8.map { CChar(bitPattern: $0) }
  var output = [CChar](repeating: 0, count: input.count * 2 + 16)
  var inputLeft = input.count
  var outputLeft = output.count
  let size = output.count
  let failed = input.withUnsafeMutableBufferPointer { from in
    output.withUnsafeMutableBufferPointer { to in
      var source = from.baseAddress
      var target = to.baseAddress
      return iconv(converter, &source, &inputLeft, &target, &outputLeft) == Int.max.magnitude * 2
        + 1
    }
  }
  if failed || inputLeft > 0 { stop("a character is not in CP949: \(text)") }
  return output[0..<size - outputLeft].map { UInt8(bitPattern: $0) }
}

import FuzzEntries
import Glibc

// What is made once and kept is no leak, though the detector can't tell: it does not follow pointers that
// carry a tag, of which the language has many.

@_cdecl("__lsan_default_suppressions")
public func suppressions() -> UnsafePointer<UInt8> { ("leak:once_slow" as StaticString).utf8Start }

@_cdecl("LLVMFuzzerInitialize")
public func initialize(_: UnsafeMutableRawPointer, _: UnsafeMutableRawPointer) -> CInt {
  ignoreLeaks()
  entry.prepare()
  heedLeaks()
  return 0
}

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  try! entry.read(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}

/// `CLINPIPE_FUZZ` names it: libFuzzer runs itself again to make a find smaller, and would not hand an
/// argument on.
private let entry: FuzzEntry = {
  let name = getenv("CLINPIPE_FUZZ").map { String(cString: $0) } ?? ""
  guard let entry = FuzzEntry(rawValue: name) else {
    fatalError("CLINPIPE_FUZZ is one of \(FuzzEntry.allCases.map(\.rawValue))")
  }
  return entry
}()

@_silgen_name("__lsan_disable") private func ignoreLeaks()
@_silgen_name("__lsan_enable") private func heedLeaks()

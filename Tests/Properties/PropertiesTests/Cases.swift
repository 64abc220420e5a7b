import Glibc
import Testing

/// Random cases of a property. `CLINPIPE_PROPERTIES` says how many in place of a few;
/// `CLINPIPE_SEED` is the seed of the only one, to look at what failed.
enum Cases {
  /// - Parameter few: how many there are in an ordinary run of the tests.
  static func check(few: Int, _ property: (inout Random) async throws -> String?) async throws {
    for seed in seeds(few) {
      var random = Random(seed: seed)
      guard let fault = try await property(&random) else { continue }
      Issue.record("CLINPIPE_SEED=\(seed): \(fault)")
      return
    }
  }

  private static func seeds(_ few: Int) -> ClosedRange<UInt64> {
    if let only = number("CLINPIPE_SEED") { return only...only }
    return 1...(number("CLINPIPE_PROPERTIES") ?? UInt64(few))
  }

  private static func number(_ name: String) -> UInt64? {
    getenv(name).flatMap { UInt64(String(cString: $0)) }
  }
}

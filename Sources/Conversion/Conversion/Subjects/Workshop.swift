import Diagnostics
import SDTMTabulation
import Synchronization
import TermCoding

/// What one worker needs for its parts. What it has learnt from one part serves the next.
struct Workbench {
  let supplier: any SubjectSupplier
  let coder: SubjectCoder?
  let memory: TabulationMemory?
}

/// The workbenches that no worker stands at.
final class Workshop: Sendable {
  private let source: any SubjectSource
  private let coding: Coding?
  private let tabulator: Tabulator?
  private let idle = Mutex<[Handover]>([])

  /// Sendable because a workbench is taken out for one worker, which alone uses it until then.
  private struct Handover: @unchecked Sendable {
    let bench: Workbench
  }

  init(_ source: any SubjectSource, _ coding: Coding?, _ tabulator: Tabulator?) {
    self.source = source
    self.coding = coding
    self.tabulator = tabulator
  }

  /// A worker that fails leaves its workbench as it is, to nobody.
  func withBench<R>(_ work: (Workbench) throws(Fault) -> R) throws(Fault) -> R {
    let bench = try takeBench()
    let result = try work(bench)
    if !bench.supplier.isSpent {
      let handover = Handover(bench: bench)
      idle.withLock { $0.append(handover) }
    }
    return result
  }

  private func takeBench() throws(Fault) -> Workbench {
    if let left = idle.withLock({ $0.popLast() }) { return left.bench }
    return Workbench(
      supplier: try source.makeSupplier(), coder: coding.map { SubjectCoder($0) },
      memory: tabulator.map { TabulationMemory(for: $0) })
  }
}

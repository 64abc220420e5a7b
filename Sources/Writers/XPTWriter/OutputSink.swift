import ByteStreams
import XPORTFormat

/// Passes the bytes on, and keeps the reason when that fails: ReadStat knows only that it did.
final class OutputSink {
  private let output: ByteOutput
  private let dataset: String
  private var failure: StreamError?

  init(_ output: ByteOutput, dataset: String) {
    self.output = output
    self.dataset = dataset
  }

  func take(_ bytes: UnsafeRawBufferPointer) -> Bool {
    do throws(StreamError) { try output.write(bytes) } catch { failure = error }
    return failure == nil
  }

  /// What a step of the format gives, with its error in words of the output.
  func result<R>(_ step: () throws(XPORTError) -> R) throws(StreamError) -> R {
    do throws(XPORTError) {
      return try step()
    } catch {
      throw failure ?? StreamError(.writing, path: output.name, reason: reason(error))
    }
  }

  private func reason(_ error: XPORTError) -> String {
    switch error {
    case .notPossible(let what): "\(dataset) can't be a transport file: \(what)"
    case .sinkRefused: "\(dataset) could not be written"
    }
  }
}

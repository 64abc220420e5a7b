import ByteStreams

/// Where the bytes of a stream go: to one output or, in a folder, to the files that the stream
/// wants. A file appears when there is something to write into it.
final class StreamOutput {
  private let stream: any SubjectStream
  private let sink: OutputSink
  private var outputs: [String: ByteOutput] = [:]

  init(_ stream: any SubjectStream, _ sink: OutputSink) throws(StreamError) {
    self.stream = stream
    self.sink = sink
    if !stream.hasSeveralFiles { _ = try output(stream.format.streamFile) }
    try write(stream.head())
  }

  func write(_ bytes: [UInt8]) throws(StreamError) {
    guard sink.isFolder, stream.hasSeveralFiles else {
      return try output(stream.format.streamFile).write(bytes)
    }
    try stream.forEachFile(of: bytes) { name, slice throws(StreamError) in
      try output(name).write(slice)
    }
  }

  func finish() throws(StreamError) {
    try write(stream.foot())
    for output in outputs.values { try sink.finish(output) }
  }

  private func output(_ name: String) throws(StreamError) -> ByteOutput {
    if let output = outputs[name] { return output }
    let output = try sink.output(name)
    outputs[name] = output
    return output
  }
}

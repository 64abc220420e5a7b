import ByteStreams
import DefineXMLWriter
import SDTMStandard
import SDTMTabulation

/// Puts a define.xml and its stylesheet beside the datasets of each package that is asked for. All
/// threads read the rows for what it says of them.
struct DefineWriting {
  private let request: Request
  private let sink: OutputSink
  private let tabulator: Tabulator

  init(_ request: Request, _ sink: OutputSink, _ tabulator: Tabulator) {
    self.request = request
    self.sink = sink
    self.tabulator = tabulator
  }

  func write(_ datasets: [Dataset]) async throws(StreamError) {
    let packages = request.outputs.filter(\.isPackage)
    guard !packages.isEmpty else { return }
    let facts = try await facts(of: datasets)
    for format in packages {
      let writer = DefineXMLWriter(
        tabulator.study, guide: tabulator.guide, terminology: tabulator.terminology,
        fileExtension: format.fileExtension,
        timestamp: request.timestamp, systemVersion: request.version)
      let document = writer.document(of: Array(zip(datasets, facts)))
      try write(document, as: format.datasetFolder + "define.xml")
      let stylesheet = format.datasetFolder + DefineXMLWriter.stylesheetName
      try write(DefineXMLWriter.stylesheet, as: stylesheet)
    }
  }

  private func facts(of datasets: [Dataset]) async throws(StreamError) -> [DatasetFacts] {
    let parts = datasets.indices.flatMap { index in
      datasets[index].parts().map { (dataset: index, part: $0) }
    }
    var facts = datasets.map { DatasetFacts(of: $0) }
    var next = 0
    try await OrderedParts.run(
      count: parts.count, threads: request.threads,
      make: { number throws(StreamError) in try DatasetFacts(reading: parts[number].part) },
      take: { read throws(StreamError) in
        facts[parts[next].dataset].merge(read)
        next += 1
      })
    return sharedByParts(facts, datasets)
  }

  /// What is said of a dataset that is split holds for all of its parts.
  private func sharedByParts(_ facts: [DatasetFacts], _ datasets: [Dataset]) -> [DatasetFacts] {
    var ofWhole: [String: DatasetFacts] = [:]
    for (dataset, facts) in zip(datasets, facts) {
      if ofWhole[dataset.definition.wholeName]?.merge(facts) == nil {
        ofWhole[dataset.definition.wholeName] = facts
      }
    }
    return datasets.map { ofWhole[$0.definition.wholeName]! }
  }

  private func write(_ bytes: [UInt8], as name: String) throws(StreamError) {
    let output = try sink.output(name)
    try output.write(bytes)
    try sink.finish(output)
  }
}

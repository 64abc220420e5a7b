import ByteStreams
import ClinicalModel
import Diagnostics
import SDTMStandard
import SDTMTabulation
import Terminology

/// What some subjects became: datasets as texts by name, and findings.
struct Tabulated {
  var datasets: [String: [[String: String]]] = [:]
  var columns: [String: [DatasetColumn]] = [:]
  var findings: [Finding] = []
  var notTabulated: [String: Int] = [:]

  init(
    _ subjects: [Subject], study: Study = sampleStudy(), datasets names: Set<String>? = nil,
    guide: Guide = .newest, terminology: Terminology = .builtIn, texts: TextRules = TextRules(),
    memoryLimit: Int = 8 << 20
  ) throws {
    let tabulator = Tabulator(
      study: study, datasets: names, guide: guide, terminology: terminology, texts: texts)
    let all = Datasets(tabulator, memoryLimit: memoryLimit)
    var rows = SubjectRows(for: tabulator)
    for subject in subjects {
      tabulator.tabulate(subject, into: &rows, TabulationMemory(for: tabulator))
      findings += try all.add(rows)
    }
    findings += try all.addStudy()
    notTabulated = all.notTabulated
    for dataset in try all.finish() {
      datasets[dataset.definition.name] = try Self.texts(of: dataset)
      columns[dataset.definition.name] = dataset.columns
    }
  }

  subscript(name: String) -> [[String: String]] { datasets[name] ?? [] }

  /// QVAL by QNAM, of one parent record.
  func qualifiers(_ name: String, of sequence: String?) -> [String: String] {
    let rows = self[name].filter { $0["IDVARVAL"] == sequence }
    return Dictionary(uniqueKeysWithValues: rows.map { ($0["QNAM"]!, $0["QVAL"]!) })
  }

  func codes() -> [String] { findings.map(\.code.name) }

  private static func texts(of dataset: Dataset) throws -> [[String: String]] {
    var rows: [[String: String]] = []
    for part in dataset.parts(ofBytes: 100) {
      try part.forEachRow { rows.append(texts(of: $0, dataset.columns)) }
    }
    return rows
  }

  private static func texts(of row: RowView, _ columns: [DatasetColumn]) -> [String: String] {
    var texts: [String: String] = [:]
    for (column, cell) in zip(columns, row.cells) {
      switch cell {
      case .text(let bytes): texts[column.variable.name] = String(decoding: bytes, as: UTF8.self)
      case .number(let number): texts[column.variable.name] = decimalText(number)
      case .missing: break
      }
    }
    return texts
  }
}

import ClinicalModel
import DatasetCSVWriter
import DatasetJSONWriter
import Derivation
import Diagnostics
import ProgramRuns
import SDTMStandard
import SDTMTabulation
import WrittenDatasets
import XPTWriter

@testable import PackageChecking

/// The datasets of a few subjects in each of the forms that there are, read back.
enum WrittenForms {
  /// Each cell with its place, as `AE 3 AETERM=…`; what is missing has none.
  typealias Rows = [String]

  static func packages(
    of subjects: [Subject], _ study: Study
  ) throws -> [(form: String, rows: Rows)] {
    let scratch = Scratch()
    let deriver = Deriver(study: study)
    let derived = subjects.map { subject in
      var (subject, findings) = (subject, [Finding]())
      deriver.derive(&subject, findings: &findings)
      return subject
    }
    let tables = try datasets(nil, derived, study: study)
    return try forms.map { form, writer in
      for dataset in tables where dataset.definition.isSubmitted {
        let name = "\(form)/\(dataset.definition.name.lowercased()).\(form)"
        scratch.write(name, try bytes(of: dataset, writer, name))
      }
      return (form, rows(of: try PackageReader.read(folder: scratch.at(form))))
    }
  }

  private static let forms: [(String, any DatasetWriter)] = [
    ("json", DatasetJSONWriter(.document, timestamp: 0, systemVersion: "")),
    ("ndjson", DatasetJSONWriter(.lines, timestamp: 0, systemVersion: "")),
    ("csv", DatasetCSVWriter()), ("xpt", XPTWriter(timestamp: 0)),
  ]

  private static func bytes(
    of dataset: Dataset, _ writer: some DatasetWriter, _ name: String
  ) throws -> [UInt8] {
    let rows = try dataset.parts(ofBytes: 1 << 12).map { try writer.rows(of: $0) }
    return try writer.head(of: dataset, name: name) + rows.joined() + writer.foot(of: dataset)
  }

  private static func rows(of package: CheckedPackage) -> Rows {
    package.datasets.flatMap { dataset in
      dataset.rows.flatMap { row in
        dataset.columns.compactMap { column in
          cell(column, row).map { "\(dataset.name) \(row) \(column.name)=\($0)" }
        }
      }
    }
  }

  /// A transport file has no blanks at the end of a text, and CSV no type of a number.
  private static func cell(_ column: CheckedColumn, _ row: Int) -> String? {
    guard let text = column.text(row) else { return nil }
    if let number = Double(text), number.isFinite { return "\(number)" }
    let kept = text.reversed().drop { $0 == " " }
    return kept.isEmpty ? nil : String(kept.reversed())
  }
}

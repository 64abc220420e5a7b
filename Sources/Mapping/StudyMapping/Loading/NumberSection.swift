import ClinicalModel
import YAMLFormat

/// Reads the `numbers:` section.
struct NumberSection {
  private let problems: Problems

  init(_ problems: Problems) { self.problems = problems }

  func read(_ node: YAMLNode) -> NumberReader {
    var reader = NumberReader()
    guard let section = Section(node, "numbers", problems) else { return reader }
    section.allowOnly(["decimal", "unknown", "zero"], in: "numbers")
    readMarks(section, &reader)
    reader.unknown = section.texts("unknown").compactMap { number($0, "unknown", section) }
    reader.zeros = Set(section.texts("zero").map { Array($0.utf8) })
    return reader
  }

  private func readMarks(_ section: Section, _ reader: inout NumberReader) {
    let marks = section.texts("decimal")
    for mark in marks where mark != "." && mark != "," {
      problems.add(
        "decimal must be \".\", \",\" or both, here is \"\(mark)\"",
        at: section["decimal"]!.position)
    }
    guard !marks.isEmpty else { return }
    reader.takesPoint = marks.contains(".")
    reader.takesComma = marks.contains(",")
  }

  private func number(_ text: String, _ name: String, _ section: Section) -> Double? {
    guard let number = DecimalNumber(text) else {
      problems.add(
        "\(name) of numbers takes numbers, here is \"\(text)\"; words for unknown stand under "
          + "unknown: at the top", at: section[name]!.position)
      return nil
    }
    return number.value
  }
}

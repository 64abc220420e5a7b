import ByteStreams
import ClinicalModel
import Glibc
import SDTMStandard
import SDTMTabulation

/// The bytes that a writer makes of one dataset of a few subjects.
public func bytes(
  of name: String, _ subjects: [Subject], _ write: (Dataset, ByteOutput) throws -> Void
) throws -> [UInt8] {
  var study = Study()
  study.id = "SMPL"
  let tabulator = Tabulator(study: study)
  let datasets = Datasets(tabulator)
  var rows = SubjectRows(for: tabulator)
  let memory = TabulationMemory(for: tabulator)
  for subject in subjects {
    tabulator.tabulate(subject, into: &rows, memory)
    _ = try datasets.add(rows)
  }
  guard let dataset = try datasets.finish().first(where: { $0.definition.name == name }) else {
    throw NoSuchDataset(name: name)
  }
  return try written { try write(dataset, $0) }
}

struct NoSuchDataset: Error {
  let name: String
}

public func subject(_ id: String, doses: [String]) -> Subject {
  var subject = Subject()
  subject.id = id
  subject.uniqueID = "SMPL-\(id)"
  subject.referenceStart = PartialDate(iso8601: "2024-03-01")
  subject.doses = doses.map { amount in
    var dose = Dose()
    dose.drug = "말린 \"약\", A"
    dose.amount = DecimalNumber(amount).map { Quantity($0, unit: "mg") }
    dose.start = subject.referenceStart
    return dose
  }
  return subject
}

private func written(_ write: (ByteOutput) throws -> Void) throws -> [UInt8] {
  var path = Array("/tmp/clinpipe-test-XXXXXX".utf8CString)
  let descriptor = mkstemp(&path)
  defer { unlink(path) }
  let output = ByteOutput(descriptor: dup(descriptor), name: "test")
  try write(output)
  try output.close()
  var bytes: [UInt8] = []
  let file = try InputFile(name: "test", descriptor: descriptor)
  try file.read(0..<file.count, appendingTo: &bytes)
  return bytes
}

import ClinicalModel
import SDTMStandard
import SDTMTabulation
import Terminology

/// The bytes that a writer makes of one dataset of a few subjects.
/// - Parameter partSize: of the dataset's parts; a very small one makes a part of each subject.
public func bytes(
  of name: String, _ subjects: [Subject], _ writer: some DatasetWriter, partSize: Int = 1 << 16
) throws -> [UInt8] {
  let dataset = try dataset(name, subjects)
  let rows = try dataset.parts(ofBytes: partSize).map { try writer.rows(of: $0) }
  return try writer.head(of: dataset, name: name) + rows.joined() + writer.foot(of: dataset)
}

private func dataset(_ name: String, _ subjects: [Subject]) throws -> Dataset {
  let datasets = try datasets([name], subjects)
  guard let dataset = datasets.first(where: { $0.definition.name == name }) else {
    throw NoSuchDataset(name: name)
  }
  return dataset
}

public func sampleStudy() -> Study {
  var study = Study()
  study.id = "SMPL"
  return study
}

public func datasets(
  _ names: Set<String>?, _ subjects: [Subject], study: Study = sampleStudy(),
  terminology: Terminology = .builtIn
) throws -> [Dataset] {
  let tabulator = Tabulator(study: study, datasets: names, terminology: terminology)
  let datasets = Datasets(tabulator)
  var rows = SubjectRows(for: tabulator)
  let memory = TabulationMemory(for: tabulator)
  for subject in subjects {
    tabulator.tabulate(subject, into: &rows, memory)
    _ = try datasets.add(rows)
  }
  return try datasets.finish()
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

import ClinicalModel
import SDTMTabulation
import Terminology
import WrittenDatasets

@testable import DefineXMLWriter

/// A subject with a collected and a derived response, and with a value in SUPPRS.
func responder(_ id: String) -> Subject {
  var subject = subject(id, doses: ["5"])
  subject.sex = .female
  subject.responses = [response(.partial), response(.partial)]
  subject.responses[0].line = 1
  subject.responses[0].cycle = 2
  subject.responses[0].cycleDerived = true
  subject.responses[1].best = true
  subject.responses[1].derived = true
  return subject
}

private func response(_ value: ResponseCategory) -> Response {
  var response = Response()
  response.value = value
  response.date = PartialDate(iso8601: "2024-03")
  return response
}

/// define.xml of what some subjects become.
func define(
  _ subjects: [Subject], _ names: Set<String>? = nil, study: Study = sampleStudy(),
  fileExtension: String = "xpt", terminology: Terminology = .builtIn
) throws -> String {
  let described = try datasets(names, subjects, study: study, terminology: terminology)
    .map { dataset in
      (
        dataset: dataset,
        facts: try dataset.parts().reduce(into: DatasetFacts(of: dataset)) {
          $0.merge(try DatasetFacts(reading: $1))
        }
      )
    }
  let writer = DefineXMLWriter(
    study, terminology: terminology, fileExtension: fileExtension, timestamp: 1_700_000_000,
    systemVersion: "1.0")
  return String(decoding: writer.document(of: described), as: UTF8.self)
}

/// The lines of one element, from its start to its end.
func element(_ name: String, _ oid: String, in document: String) -> String {
  let lines = document.split(separator: "\n").map { $0.drop { $0 == " " } }
  guard let first = lines.firstIndex(where: { $0.hasPrefix("<\(name) OID=\"\(oid)\"") }) else {
    return ""
  }
  let rest = lines[first...]
  let last = rest.firstIndex { $0.hasPrefix("</\(name)>") } ?? first
  return lines[first...last].joined(separator: "\n")
}

import ClinicalModel

extension Deriver {
  /// The best overall response of each line of therapy, dated when it was first reached; only for
  /// lines without a collected one. The order is IMWG's, not evaluable last.
  func deriveBestResponses(of subject: inout Subject) {
    guard study.deriveBestResponse == true else { return }
    subject.responses.removeAll { $0.best == true && $0.derived == true }
    let collected = subject.responses.filter { $0.best == true }
    guard !collected.contains(where: { $0.line == nil }) else { return }
    let closed = Set(collected.map(\.line))
    var best: [Int?: Response] = [:]
    for response in subject.responses where counts(response, for: subject) {
      guard !closed.contains(response.line) else { continue }
      best[response.line] = Self.better(best[response.line], response)
    }
    for line in best.keys.sorted(by: { ($0 ?? 0) < ($1 ?? 0) }) {
      subject.responses.append(overall(from: best[line]!))
    }
  }

  /// What was seen before treatment answers to no treatment.
  private func counts(_ response: Response, for subject: Subject) -> Bool {
    guard response.best != true, response.value != nil else { return false }
    guard let date = response.date, let first = subject.firstDose else { return true }
    return date.isOnOrAfter(first) != false
  }

  private static func better(_ held: Response?, _ new: Response) -> Response {
    guard let held else { return new }
    let (a, b) = (rank(held.value), rank(new.value))
    if a != b { return b < a ? new : held }
    guard let date = new.date else { return held }
    return held.date.map(date.precedes) ?? true ? new : held
  }

  private static func rank(_ value: ResponseCategory?) -> Int {
    value.flatMap(ResponseCategory.allCases.firstIndex) ?? .max
  }

  private func overall(from response: Response) -> Response {
    var best = Response()
    best.criteria = response.criteria ?? study.responseCriteria
    best.assessor = response.assessor
    best.date = response.date
    best.line = response.line
    best.value = response.value
    best.best = true
    best.derived = true
    best.source = response.source
    return best
  }
}

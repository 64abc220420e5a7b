import CanonicalReader
import Diagnostics
import Testing

@Suite struct FaultTests {
  private func fault(_ subject: String) throws -> Fault {
    let reader = try reader(header + "{\"subject\":{\"id\":\"1\"}}\n" + subject)
    return try #require(throws: Fault.self) { try reader.subject(at: 1) }
  }

  @Test(arguments: [
    (
      #"{"subject":{"doses":[{},{"drg":"A"}]}}"#, "did you mean \"drug\"", "subject.doses[1].drg",
      26
    ),
    (
      #"{"subject":{"age":"45"}}"#, "a whole number should be here, and not a string",
      "subject.age", 19
    ),
    (#"{"subject":{"age":4.5}}"#, "a whole number", "subject.age", 19),
    (#"{"subject":{"age":2147483648}}"#, "at most 2147483647", "subject.age", 19),
    (#"{"subject":{"sex":"W"}}"#, "one of \"M\", \"F\", \"U\"", "subject.sex", 19),
    (#"{"subject":{"birthDate":"2023-02-29"}}"#, "\"2023-02-29\" is no", "subject.birthDate", 25),
    (#"{"subject":{"weight":{"unit":"kg"}}}"#, "needs its \"number\"", "subject.weight", 22),
    (#"{"subject":{"weight":{"number":"1e5"}}}"#, "decimal", "subject.weight.number", 32),
    (#"{"subject":{"source":{"line":3}}}"#, "needs its \"file\"", "subject.source", 22),
    (#"{"subject":{"doses":{}}}"#, "an array should be here", "subject.doses", 21),
    (#"{"subject":{"races":["A",5]}}"#, "a string should be here", "subject.races[1]", 26),
    (#"{"subject":{"died":"yes"}}"#, "true or false", "subject.died", 20),
    (#"{"subject":{},"study":{}}"#, "unknown key \"study\"", "study", 15),
    (#"{"subject":[]}"#, "an object should be here", "subject", 12),
  ])
  func saysWhatIsWrongAndWhere(line: String, message: String, path: String, column: Int) throws {
    let fault = try fault(line)
    #expect(fault.status == .inputUnparsable)
    #expect(fault.message.contains(message), "\(fault)")
    #expect(
      fault.location
        == Location(file: "study.ndjson", line: 3, column: column, path: path))
  }

  @Test(arguments: [
    ("", "empty", nil), ("\n \n", "empty", nil), (#"{"subject":{}}"#, "header", 1),
    ("<ODM/>", "a value should be here", 1), ("[]", "a JSON object", 1),
    (#"{"clinpipe":2,"study":{}}"#, "version 1", 1), (#"{"clinpipe":1}"#, "no \"study\"", 1),
    (#"{"clinpipe":1,"study":{"dugs":[]}}"#, "did you mean \"drugs\"", 1),
  ])
  func refusesAWrongBeginning(text: String, message: String, line: Int?) throws {
    let fault = try #require(throws: Fault.self) { try reader(text) }
    #expect(fault.message.contains(message), "\(fault)")
    #expect(fault.location.line == line)
  }

  @Test func refusesWhatIsNoSubject() throws {
    #expect(try fault(header).message.contains("second header"))
    #expect(try fault("\n{\"subject\":{}}").location.line == 3)
    #expect(try fault("{\"subject\":{\"id\":\"1\"").message.contains("should be here"))
  }
}

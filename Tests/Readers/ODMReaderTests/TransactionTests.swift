import Diagnostics
import ODMReader
import Testing

@Suite struct TransactionTests {
  /// The transaction of a group, and its items.
  typealias Step = (String?, String)

  private func document(_ steps: [Step], type: String) -> String {
    let groups = steps.map { level("ItemGroup", "G", repeat: "1", $0.0, items($0.1)) }
    let event = level("StudyEvent", "E", nil, level("Form", "F", nil, groups.joined()))
    return export(clinicalData(subjectData("S", nil, event)), type: type)
  }

  /// The items of the one record that is left, sorted; nil when there is none.
  private func left(_ steps: [Step], type: String = "Transactional") throws -> (
    items: String?, findings: [Finding]
  ) {
    var findings: [Finding] = []
    let lines = try read([document(steps, type: type)], findings: &findings)
    #expect(lines.count == 1)
    guard lines[0].contains("E/F/G[1]") else { return (nil, findings) }
    let words = lines[0].split(separator: " ").dropFirst(3).map(String.init).sorted()
    return (words.joined(separator: " "), findings)
  }

  @Test(
    arguments: [
      ([("Insert", "A=1 B=2"), ("Update", "A=3")], "A=3 B=2"),
      ([("Insert", "A=1 B=2"), ("Update", "A B=4")], "A=1 B=4"),
      ([("Insert", "A=1"), ("Update", "A=")], "A="),
      ([("Insert", "A=1"), ("Upsert", "A")], "A=1"),
      ([("Insert", "A=1"), ("Upsert", "A=")], "A="),
      ([("Insert", "A=1"), ("Upsert", "A!")], "A=!"),
      ([("Insert", "A=1 B=2"), ("Update", "-A")], "B=2"),
      ([("Insert", "A=1 B=2"), ("Upsert", "-A C=3")], "B=2 C=3"),
      ([("Insert", "A=1 -B=2")], "A=1"),
      ([("Upsert", "A=1"), ("Upsert", "B=2"), ("Upsert", "A=3")], "A=3 B=2"),
      ([("Insert", "A=1"), ("Context", "A=9")], "A=1"),
      ([("Insert", "A=1 B=2"), ("Context", "~A=9")], "A=9 B=2"),
      ([("Insert", "A=1 B=2"), ("Context", "-A ^C=3")], "B=2 C=3"),
      ([("Insert", "A=1 B=2"), ("Update", ".A=9 B=3")], "A=1 B=3"),
      ([("Context", "A=1")], "A=1"),
      ([("Insert", "A=1"), (nil, "A=2 B=3")], "A=2 B=3"),
      ([("Insert", "A=1"), ("Remove", ""), ("Insert", "B=2")], "B=2"),
      ([("Insert", "A=1 B=2"), ("Update", "A=2"), ("Update", "A=3 B=4")], "A=3 B=4"),
    ] as [([Step], String)])
  func groupsAreAppliedInDocumentOrder(steps: [Step], right: String) throws {
    let (items, findings) = try left(steps)
    #expect(items == right)
    #expect(findings == [])
  }

  @Test(
    arguments: [
      [("Insert", "A=1"), ("Remove", "")], [("Insert", "A=1"), ("Remove", "A=1")],
      [("Remove", "A=1")],
    ] as [[Step]])
  func aRemovedRecordIsGone(steps: [Step]) throws {
    let (items, findings) = try left(steps)
    #expect(items == nil)
    #expect(findings == [])
  }

  @Test(
    arguments: [
      ([("Insert", "A=1"), ("Insert", "A=2 B=3")], "A=2 B=3", "Insert"),
      ([("Update", "A=1")], "A=1", "Update"),
    ] as [([Step], String, String)])
  func aWrongStateIsSaidAndTakenAsUpsert(steps: [Step], right: String, word: String) throws {
    let (items, findings) = try left(steps)
    #expect(items == right)
    #expect(findings.map(\.code) == [.transactionState])
    #expect(findings[0].message.contains(word))
    #expect(findings[0].location.line == 2)
    #expect(findings[0].location.subject == "S")
  }

  @Test func aSnapshotMayGiveARecordInParts() throws {
    let steps: [Step] = [("Insert", "A=1"), ("Insert", "B=2"), ("Upsert", "C=3")]
    let (items, findings) = try left(steps, type: "Snapshot")
    #expect(items == "A=1 B=2 C=3")
    #expect(findings.map(\.code) == [.transactionUnexpected])
  }

  @Test func aSnapshotKeepsEachOfSeveralRecordsWithOneKey() throws {
    var findings: [Finding] = []
    let steps: [Step] = [(nil, "A=1"), (nil, "A=2"), (nil, "A=2 B=3")]
    let lines = try read([document(steps, type: "Snapshot")], findings: &findings)
    let head = "ST/S E/F/G[1] :2"
    #expect(lines == ["\(head) A=1", "\(head) A=2", "\(head) A=2 B=3"])
    #expect(findings.map(\.code) == [.recordDuplicate, .recordDuplicate])
  }

  private static let inserted = subjectData(
    "S", "Insert",
    level(
      "StudyEvent", "E", repeat: "1", nil,
      level("Form", "F", repeat: "1", nil, level("ItemGroup", "G", nil, items("A=1")))
        + level("Form", "F", repeat: "2", nil, level("ItemGroup", "G", nil, items("A=2"))))
      + level(
        "StudyEvent", "E", repeat: "2", nil,
        level("Form", "F", repeat: "1", nil, level("ItemGroup", "G", nil, items("A=3")))))

  /// A change of one group of the inserted subject, with the transactions of its levels.
  private static func change(
    _ event: String, _ form: String, _ transactions: [String?], _ text: String
  ) -> String {
    subjectData(
      "S", transactions[0],
      level(
        "StudyEvent", "E", repeat: event, transactions[1],
        level(
          "Form", "F", repeat: form, transactions[2],
          level("ItemGroup", "G", transactions[3], items(text)))))
  }

  @Test(arguments: [
    (change("1", "1", ["Context", "Remove", nil, nil], ""), ["E[2]/F[1]/G A=3"]),
    (
      change("1", "1", ["Context", nil, "Remove", nil], ""),
      ["E[1]/F[2]/G A=2", "E[2]/F[1]/G A=3"]
    ),
    (change("1", "1", ["Remove", nil, nil, nil], "A=1"), []),
    (
      subjectData("S", "Remove", "") + change("9", "1", ["Insert", nil, nil, nil], "A=9"),
      ["E[9]/F[1]/G A=9"]
    ),
    (
      change("2", "1", ["Update", nil, nil, nil], "A=7 B=8"),
      ["E[1]/F[1]/G A=1", "E[1]/F[2]/G A=2", "E[2]/F[1]/G A=7 B=8"]
    ),
    (
      change("2", "1", ["Update", "Upsert", "Context", "Remove"], ""),
      ["E[1]/F[1]/G A=1", "E[1]/F[2]/G A=2"]
    ),
    (
      change("2", "1", ["Context", "Remove", nil, nil], "")
        + change("2", "1", ["Context", "Insert", nil, nil], "B=1"),
      ["E[1]/F[1]/G A=1", "E[1]/F[2]/G A=2", "E[2]/F[1]/G B=1"]
    ),
  ])
  func everyLevelHandsItsTransactionDown(change: String, right: [String]) throws {
    let document = export(clinicalData(Self.inserted + change), type: "Transactional")
    var findings: [Finding] = []
    let lines = try read([document], findings: &findings).map {
      $0.split(separator: " ").dropFirst().filter { $0 != ":2" }.joined(separator: " ")
    }
    #expect(lines == (right.isEmpty ? [""] : right))
    #expect(findings == [])
  }

  @Test func anUpdateInASecondFileKeepsThePlacesOfBoth() throws {
    func part(_ transaction: String, _ text: String) -> String {
      let form = level("Form", "F", nil, level("ItemGroup", "G", transaction, items(text)))
      return clinicalData(subjectData("S", nil, level("StudyEvent", "E", nil, form)))
    }
    let first = export("\n" + part("Insert", "A=1 B=2"), type: "Transactional")
    let second = export("\n\n\n" + part("Update", "B=3"), type: "Transactional")
    #expect(try read(first, second) == ["ST/S E/F/G a.xml:3 A=1 B=3@b.xml:5"])
  }
}

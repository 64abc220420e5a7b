import Testing

@testable import ODMReader

/// The four ways in which an item has no value, and what each does to a value that was there.
@Suite struct NullTests {
  private func after(_ second: String, type: String) throws -> [String] {
    func event(_ contents: String) -> String {
      let group = level("ItemGroup", "G", nil, contents)
      return level("StudyEvent", "E", nil, level("Form", "F", nil, group))
    }
    let subject = subjectData(
      "S", "Upsert", event(items("A=1 B=2")) + event(second))
    return try read(export(clinicalData(subject), type: type))
  }

  @Test(arguments: ["Transactional", "Snapshot"])
  func saidToBeNull(type: String) throws {
    #expect(
      try after("<ItemData ItemOID='A' IsNull='Yes'/>", type: type) == ["ST/S E/F/G :2 B=2 A=!"])
  }

  @Test(arguments: ["Transactional", "Snapshot"])
  func anEmptyValueErases(type: String) throws {
    #expect(try after("<ItemData ItemOID='A' Value=''/>", type: type) == ["ST/S E/F/G :2 B=2 A="])
  }

  @Test(arguments: ["Transactional", "Snapshot"])
  func anEmptyTypedElementErases(type: String) throws {
    let item = "<ItemDataInteger ItemOID='A'></ItemDataInteger>"
    #expect(try after(item, type: type) == ["ST/S E/F/G :2 B=2 A="])
  }

  @Test(
    "No value says nothing of it", arguments: ["Transactional", "Snapshot"],
    [
      "<ItemData ItemOID='A'/>", "<ItemData ItemOID='A' TransactionType='Upsert'/>",
      "<ItemData ItemOID='A' TransactionType='Upsert'><v:Query Value='why?'/></ItemData>",
    ])
  func noValue(type: String, item: String) throws {
    #expect(try after(item, type: type) == ["ST/S E/F/G :2 A=1 B=2"])
  }

  @Test func aloneTheyAreAllEmpty() throws {
    let items = """
      <ItemData ItemOID='A'/><ItemData ItemOID='B' Value=''/><ItemDataDate ItemOID='C'/>\
      <ItemDataAny ItemOID='D' IsNull='Yes'/>
      """
    let form = level("Form", "F", nil, level("ItemGroup", "G", nil, items))
    let subject = subjectData("S", nil, level("StudyEvent", "E", nil, form))
    #expect(try read(export(clinicalData(subject))) == ["ST/S E/F/G :2 A= B= C= D=!"])
  }
}

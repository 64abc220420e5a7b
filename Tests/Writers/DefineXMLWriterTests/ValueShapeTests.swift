import Testing

@testable import DefineXMLWriter

@Suite struct ValueShapeTests {
  func shape(_ text: String) -> ValueShape {
    Array(text.utf8).withUnsafeBytes { ValueShape(of: $0) }
  }

  @Test(arguments: [
    ("5", ValueShape.integer), ("-12", .integer), ("0", .integer), ("2024", .year),
    ("-2024", .integer), ("5.50", .decimal), ("0.5", .decimal), ("007", .other), ("5.", .other),
    (".5", .other), ("1e3", .other), ("<5", .other), ("", .other),
    ("1234567890123456", .other),
  ])
  func numbers(_ text: String, expected: ValueShape) { #expect(shape(text) == expected) }

  @Test(arguments: [
    ("2024-03-05", ValueShape.date), ("2024-03", .partialDate),
    ("2024-03-05T08:30:00", .datetime), ("2024-03-05T08:30:00.5+09:00", .datetime),
    ("2024-03-05T08:30:00Z", .datetime), ("2024-03-05T08:30", .partialDatetime),
    ("2024-03-05T08", .partialDatetime), ("2024---05", .incompleteDatetime),
    ("--03-05", .incompleteDatetime), ("2024-03-05T-:30", .incompleteDatetime),
    ("2024-03-05/2024-03-07", .interval), ("P2D", .duration), ("PT1.5H", .duration),
    ("PD", .other), ("PR", .other), ("Pneumonia", .other), ("2024-3-5", .other),
    ("2024-03T08:30", .other),
  ])
  func times(_ text: String, expected: ValueShape) { #expect(shape(text) == expected) }

  @Test(arguments: [("Y", ValueShape.yesOrNo), ("N", .yesOrNo), ("NO", .other), ("y", .other)])
  func flags(_ text: String, expected: ValueShape) { #expect(shape(text) == expected) }
}

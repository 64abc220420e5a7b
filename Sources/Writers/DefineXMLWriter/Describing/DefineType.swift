import SDTMStandard
import SDTMTabulation

/// The type and size of an item (Define-XML 2.1, 4.2.1): as its values are, not as they might be.
struct DefineType: Hashable, Sendable {
  let name: String
  let length: Int?
  let significantDigits: Int?

  /// Of a variable: a text stays a text, whatever it looks like, unless its format is a time.
  /// - Parameter isEncoded: whether the values are those of a transport file, in its encoding.
  init(of column: DatasetColumn, _ facts: ValueFacts, isEncoded: Bool) {
    let variable = column.variable
    if variable.type == .number {
      self.init(number: facts)
    } else if let time = variable.format.flatMap({ Self.time($0, facts.shapes) }) {
      self.init(name: time)
    } else {
      self.init(name: "text", length: isEncoded ? column.encodedLength : column.length)
    }
  }

  /// Of the values of one test or qualifier.
  init(ofValues facts: ValueFacts, isEncoded: Bool = false) {
    let shapes = facts.shapes
    if shapes.isSubset(of: .number) {
      self.init(number: facts)
    } else if let time = Self.time(shapes) {
      self.init(name: time)
    } else {
      self.init(name: "text", length: max(1, isEncoded ? facts.encodedLength : facts.length))
    }
  }

  private init(number facts: ValueFacts) {
    let isFloat = facts.shapes.contains(.decimal)
    self.init(
      name: isFloat ? "float" : "integer",
      length: max(1, facts.wholeDigits + facts.fractionDigits),
      significantDigits: isFloat ? facts.fractionDigits : nil)
  }

  private init(name: String, length: Int? = nil, significantDigits: Int? = nil) {
    self.name = name
    self.length = length
    self.significantDigits = significantDigits
  }

  /// Nil when what stands there is not what the format asks for.
  private static func time(_ format: ValueFormat, _ shapes: ValueShape) -> String? {
    guard format.isTime else { return nil }
    if shapes.isEmpty { return format == .dateTime ? "datetime" : "durationDatetime" }
    return time(shapes)
  }

  /// The narrowest type that takes all of them; nil when there is none.
  private static func time(_ shapes: ValueShape) -> String? {
    if shapes == .date { return "date" }
    if shapes == .datetime { return "datetime" }
    if shapes == .duration { return "durationDatetime" }
    if shapes == .interval { return "intervalDatetime" }
    if shapes.isSubset(of: [.date, .partialDate, .year]) { return "partialDate" }
    if shapes.isSubset(of: ValueShape.anyDate.subtracting(.incompleteDatetime)) {
      return "partialDatetime"
    }
    return shapes.isSubset(of: .anyDate) ? "incompleteDatetime" : nil
  }
}

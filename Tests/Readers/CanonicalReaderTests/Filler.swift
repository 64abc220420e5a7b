import ClinicalModel

/// Sets every field of a record to a value of its own; two records in every list.
struct Filler: FieldVisitor {
  private var count = 0

  mutating func filled<R: Record>(_: R.Type) -> R {
    var record = R()
    record.visitFields(&self)
    return record
  }

  private mutating func next() -> Int {
    count += 1
    return count
  }

  private mutating func text() -> String { "a \"한글\" \\ \n \u{1} text \(next())" }
  private mutating func decimal() -> DecimalNumber { DecimalNumber("\(next()).50")! }

  mutating func text(_: StaticString, _ value: inout String?) { value = text() }
  mutating func integer(_: StaticString, _ value: inout Int?) { value = next() - 20 }
  mutating func number(_: StaticString, _ value: inout DecimalNumber?) { value = decimal() }
  mutating func flag(_: StaticString, _ value: inout Bool?) { value = next() % 2 == 0 }

  mutating func date(_: StaticString, _ value: inout PartialDate?) {
    let dates = [
      "2024-02-29", "2024", "2024-03", "2024---05", "--03-05", "2024-03-05T08:30:15+09:00",
    ]
    value = PartialDate(iso8601: dates[next() % dates.count])
  }

  mutating func quantity(_: StaticString, _ value: inout Quantity?) {
    value = Quantity(decimal(), unit: text(), standardNumber: decimal(), standardUnit: text())
  }

  mutating func coded(_: StaticString, _ value: inout Coded?) {
    value = Coded(verbatim: text(), code: text(), decode: text(), system: text(), version: text())
  }

  mutating func choice<C: Choice>(_: StaticString, _ value: inout C?) {
    value = Array(C.allCases)[next() % C.allCases.count]
  }

  mutating func texts(_: StaticString, _ values: inout [String]) { values = [text(), text()] }
  mutating func integers(_: StaticString, _ values: inout [Int]) { values = [next(), next()] }
  mutating func list<R: Record>(_: StaticString, _ records: inout [R]) {
    records = [filled(R.self), filled(R.self)]
  }

  mutating func provenance(_: StaticString, _ value: inout Provenance?) {
    var source = Provenance(file: text(), line: next())
    source.subject = text()
    (source.event, source.eventRepeat) = (text(), text())
    (source.form, source.formRepeat) = (text(), text())
    (source.group, source.groupRepeat) = (text(), text())
    value = source
  }
}

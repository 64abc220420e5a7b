import Diagnostics
import Testing

@Suite struct LedgerTests {
  private func form(read: Int, mapped: Int, ignored: Int, rejected: Int) -> Ledger.Form {
    var form = Ledger.Form()
    form.values.read = read
    form.values.mapped = mapped
    form.values.ignored = ignored
    form.values.rejected = rejected
    return form
  }

  @Test func aFormThatDoesNotAddUpIsNamed() {
    var ledger = Ledger()
    ledger.forms["F_AE"] = form(read: 6, mapped: 3, ignored: 2, rejected: 1)
    ledger.valuesDelivered = 6
    #expect(ledger.unbalanced == [])
    ledger.forms["F_EX"] = form(read: 6, mapped: 3, ignored: 2, rejected: 0)
    ledger.forms["F_CM"] = form(read: 5, mapped: 3, ignored: 2, rejected: 1)
    ledger.forms["F_DM"] = Ledger.Form()
    ledger.forms["F_DM"]!.records.read = 1
    ledger.valuesDelivered = 17
    #expect(ledger.unbalanced == ["F_CM", "F_DM", "F_EX"])
  }

  @Test func valuesThatNoFormHasBookedAreSeen() {
    var ledger = Ledger()
    ledger.forms["F"] = form(read: 2, mapped: 2, ignored: 0, rejected: 0)
    ledger.valuesDelivered = 3
    #expect(ledger.unbalanced == ["3 values read, 2 booked"])
  }

  @Test func partsAddUpToTheWholeInAnyOrder() {
    var parts: [Ledger] = []
    for number in 1...5 {
      var part = Ledger()
      part.subjects = number
      part.forms["F\(number % 2)"] = form(read: number, mapped: number, ignored: 0, rejected: 0)
      part.unmappedItems[.init(form: "F", item: "I\(number % 3)")] = number
      part.ignoredBecause["because"] = 1
      parts.append(part)
    }
    var forwards = Ledger()
    for part in parts { forwards.add(part) }
    var backwards = Ledger()
    for part in parts.reversed() { backwards.add(part) }
    #expect(forwards == backwards)
    #expect(forwards.subjects == 15)
    #expect(forwards.forms["F1"]?.values.read == 9)
    #expect(forwards.ignoredBecause == ["because": 5])
    #expect(forwards.unmappedItems[.init(form: "F", item: "I2")] == 7)
  }
}

import Diagnostics
import SourceModel
import Testing

@Suite struct LocationTests {
  @Test func aValueIsFoundByFileLineSubjectPathAndItem() {
    let subject = SourceSubject(symbols: Symbols(), files: ["a.xml", "b.xml"])
    subject.key = "S 1"
    var record = SourceRecord()
    record.file = 1
    record.line = 7
    record.event = subject.symbols.intern("SE")
    record.eventRepeat = subject.symbols.intern("-1")
    record.form = subject.symbols.intern("F")
    record.group = subject.symbols.intern("G")
    record.groupRepeat = subject.symbols.intern("2")
    let item = subject.symbols.intern("I")
    let value = SourceValue(item: item, start: 0, length: 0, line: 9)
    #expect(subject.location(of: record).description == "b.xml:7: subject S 1, SE[-1]/F/G[2]")
    #expect(
      subject.location(of: value, in: record).description
        == "b.xml:9: subject S 1, SE[-1]/F/G[2], item I")
  }

  @Test func resettingForgetsAllButTheNames() {
    let subject = SourceSubject(symbols: Symbols(), files: [])
    let name = subject.symbols.intern("I")
    subject.bytes = [65]
    subject.values = [SourceValue(item: name, start: 0, length: 1, line: 1)]
    subject.records = [SourceRecord()]
    subject.site = "01"
    #expect(subject.text(of: subject.values[0]) == "A")
    subject.reset()
    #expect(subject.values.isEmpty && subject.records.isEmpty && subject.bytes.isEmpty)
    #expect(subject.site == nil)
    #expect(subject.symbols.find("I") == name)
  }
}
